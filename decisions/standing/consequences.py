"""What it does to a decision's status when a later one says something of it."""

from __future__ import annotations

from decisions.enums import DecisionStatus, RelationKind

CONSEQUENCES: dict[RelationKind, DecisionStatus] = {
    RelationKind.SUPERSEDES: DecisionStatus.SUPERSEDED,
    RelationKind.REPEALS: DecisionStatus.REPEALED,
    RelationKind.AMENDS: DecisionStatus.AMENDED,
    RelationKind.REVISES: DecisionStatus.AMENDED,
}
