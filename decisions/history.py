"""The life of a decision: dated changes of its status, each with its cause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class HasDay(Protocol):
    @property
    def on(self) -> date: ...


Dated = TypeVar("Dated", bound=HasDay)


@dataclass(frozen=True)
class Change:
    """`cause` is the id of the decision that caused it (default-language row); what is none has `cause_text`."""

    status: str
    on: date
    cause: int | None = None
    cause_text: str = ""
    note: str = ""


def changes_of(blocks: Iterable[dict[str, Any]]) -> list[Change]:
    """The changes in a stream's raw data, in the order of their dates."""
    values = (block["value"] for block in blocks)
    changes = [
        Change(
            value["status"],
            date.fromisoformat(value["on"]) if isinstance(value["on"], str) else value["on"],
            value.get("cause"),
            value.get("cause_text") or "",
            value.get("note") or "",
        )
        for value in values
    ]
    return sorted(changes, key=lambda change: change.on)


def standing_on(changes: Sequence[Dated], day: date) -> Dated | None:
    """The change that counts on a day: the last one until then, given in their order; None before the first."""
    return next((change for change in reversed(changes) if change.on <= day), None)
