"""What is known of one provision beside its words: whom it addresses, when it is due, what it refers to."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Relation:
    """A typed reference, of a provision or of the decision as a whole.

    `decision` is the id of the target's default-language row, `provision` the id of one of its provisions; what is no
    decision of the Family has its name in `external`, and an address.
    """

    kind: str
    decision: int | None = None
    provision: str = ""
    external: str = ""
    address: str = ""

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Relation:
        texts = {name: data.get(name) or "" for name in ("provision", "external", "address")}
        return cls(data["kind"], data.get("decision"), **texts)


@dataclass(frozen=True)
class Details:
    """The same in every language. `due_at` is the symbol of a meeting of the decision's own instrument: COP15."""

    addressees: tuple[str, ...] = ()
    due_on: date | None = None
    due_at: str = ""
    relations: tuple[Relation, ...] = ()

    def __bool__(self) -> bool:
        return self != Details()

    @classmethod
    def read(cls, data: Mapping[str, Any] | None) -> Details:
        """From a stream's data, which holds the date as text or as a date."""
        data = data or {}
        due_on = data.get("due_on") or None
        return cls(
            tuple(data.get("addressees") or ()),
            date.fromisoformat(due_on) if isinstance(due_on, str) else due_on,
            data.get("due_at") or "",
            tuple(Relation.read(relation) for relation in data.get("relations") or ()),
        )

    def as_data(self) -> dict[str, Any]:
        """What a stream keeps; without anything known, nothing."""
        if not self:
            return {}
        return {
            "addressees": list(self.addressees),
            "due_on": self.due_on.isoformat() if self.due_on else None,
            "due_at": self.due_at,
            "relations": [asdict(relation) for relation in self.relations],
        }
