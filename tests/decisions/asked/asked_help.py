"""Decisions that ask something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.factories.decisions import DecisionPageFactory, provision

if TYPE_CHECKING:
    from decisions.models import DecisionIndexPage, DecisionPage


def asking(text: str, *addressees: str, due_on: str = "", due_at: str = "", **value: Any) -> dict[str, Any]:
    """A provision as stream data that asks something of these."""
    details = {"addressees": addressees, "due_on": due_on or None, "due_at": due_at, "relations": []}
    return provision(text, details=details, **value)


def decision(index: DecisionIndexPage, *blocks: dict[str, Any], **values: Any) -> DecisionPage:
    return DecisionPageFactory(parent=index, provisions=list(blocks), **values)
