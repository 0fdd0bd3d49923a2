"""One matter followed across instruments: the decisions that lead to a decision and on from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Q

from decisions.enums import RelationKind
from decisions.projections.models import Reference
from home.languages.keys import page_keys

from .lines import decisions

if TYPE_CHECKING:
    from decisions.models import DecisionPage

#: How many steps from the decision shown, and how many decisions at most.
STEPS, LONGEST = 3, 12


@dataclass
class Knot:
    """A decision in the thread, with what it says of others in it."""

    decision: DecisionPage
    is_shown: bool
    ties: list[tuple[str, DecisionPage]] = field(default_factory=list)


def thread_of(page: DecisionPage) -> list[Knot]:
    """From the oldest to the latest; empty where nothing is connected. One query a step and a fixed number besides."""
    start = page_keys([page.pk])[page.pk]
    edges = edges_around(start)
    near = nearest(start, edges)
    rows = decisions(set(near), page)
    knots = {key: Knot(rows[key], key == start) for key in near if key in rows}
    for edge in edges:
        if edge.decision_id in knots and edge.target_id in knots and edge.decision_id != edge.target_id:
            tie = (str(RelationKind(edge.kind).label), knots[edge.target_id].decision)
            ties = knots[edge.decision_id].ties
            if tie not in ties:
                ties.append(tie)
    return sorted(knots.values(), key=by_date) if len(knots) > 1 else []


def edges_around(start: int) -> list[Reference]:
    """The references within reach, nearest first."""
    found: dict[int, Reference] = {}
    reached, fresh = {start}, {start}
    for _ in range(STEPS):
        if not fresh or len(reached) > LONGEST:
            break
        touching = Q(decision__in=fresh) | Q(target__in=fresh)
        rows = Reference.objects.visible().filter(touching, target__isnull=False).order_by("-decision__year", "pk")
        new = [row for row in rows[: LONGEST * LONGEST] if row.pk not in found]
        found |= {row.pk: row for row in new}
        ends = {end for row in new for end in (row.decision_id, row.target_id)}
        fresh = ends - reached
        reached |= fresh
    return list(found.values())


def nearest(start: int, edges: list[Reference]) -> list[int]:
    ends = (end for edge in edges for end in (edge.decision_id, edge.target_id) if end)
    return list(dict.fromkeys([start, *ends]))[:LONGEST]


def by_date(knot: Knot) -> tuple[str, str]:
    """The day of adoption; where only the meeting is known, its last day."""
    decision = knot.decision
    meeting = decision.meeting_localized
    day = decision.adopted_on or (meeting.closed_on if meeting else None)
    return (day.isoformat() if day else "", decision.sort_key)
