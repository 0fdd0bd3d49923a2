"""Provisions as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .details import Details
from .enums import ProvisionKind
from .importing.parsed import stands_apart

if TYPE_CHECKING:
    from collections.abc import Iterable


class Printed:
    """What opens with a verb: how verb and text stand together."""

    verb: Any
    text: Any

    @property
    def joint(self) -> str:
        """What stands between verb and text."""
        return " " if self.verb and stands_apart(self.text) else ""

    @property
    def sentence(self) -> str:
        """Verb and text as printed, without the number."""
        return f"{self.verb}{self.joint}{self.text}"


@dataclass(frozen=True)
class Provision(Printed):
    """One provision with its address: `anchor` is the same in every language, and stays when others are inserted."""

    id: str
    anchor: str
    kind: str
    level: int
    number: str
    verb: str
    text: str
    lang: str
    details: Details

    @property
    def is_heading(self) -> bool:
        return self.kind == ProvisionKind.HEADING


def provisions_of(blocks: Iterable[dict[str, Any]]) -> list[Provision]:
    """Provisions of a stream's raw data, each with the anchor that its id and number give it."""
    taken: set[str] = set()
    return [_provision(block, taken) for block in blocks]


def _provision(block: dict[str, Any], taken: set[str]) -> Provision:
    value = block["value"]
    return Provision(
        id=block["id"],
        anchor=_anchor(block["id"], value, taken),
        kind=value["kind"],
        level=value.get("level") or 1,
        number=value.get("number") or "",
        verb=value.get("verb") or "",
        text=value.get("text") or "",
        lang=value.get("lang") or "",
        details=Details.read(value.get("details")),
    )


def _anchor(block_id: str, value: dict[str, Any], taken: set[str]) -> str:
    """`p-4` from the printed number of an operative provision; without one, or where it recurs, from the id."""
    number = (value.get("number") or "").lower().replace(".", "-").replace(" ", "-")
    printed = f"p-{number}" if number and value["kind"] == ProvisionKind.OPERATIVE else ""
    anchor = printed if printed and printed not in taken else f"p-{block_id[:8]}"
    taken.add(anchor)
    return anchor
