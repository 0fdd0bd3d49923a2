"""A proposal read by an editor: what is on record, what is proposed, and what has changed in between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst

from instruments.people.models import Appointment, Person

from .enums import ABOUT_ITSELF
from .values import field_of, kept, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import Model

    from .models import Proposal


@dataclass(frozen=True)
class Row:
    """`old` is what was on record when it was proposed, `now` what is there today."""

    label: str
    old: str
    now: str
    new: str
    is_stale: bool


def compare(proposal: Proposal) -> list[Row]:
    return list(rows_of(proposal))


def stale(proposal: Proposal) -> bool:
    """Whether somebody has changed a field since to something else than proposed."""
    return any(row.is_stale for row in rows_of(proposal))


def rows_of(proposal: Proposal) -> Iterator[Row]:
    entry = proposal.appointment
    records: dict[str, Model] = {"person": entry.person, "entry": entry}
    if proposal.kind in ABOUT_ITSELF:
        records["letter"] = entry
    for part in ("person", "entry", "letter", "nominee"):
        new, old = proposed(proposal, part), proposal.before.get(part, {})
        for name in {**new, **old}:
            yield from row(records.get(part), name, old, new)


def proposed(proposal: Proposal, part: str) -> dict[str, Any]:
    values = proposal.data.get(part, {})
    return {"letter": proposal.letter.name, **values} if part == "letter" and proposal.letter else values


def row(record: Model | None, name: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Row]:
    """Nothing where what is proposed is on record. `record` is None for a person who is yet to be appointed."""
    model = model_of(record, name)
    now = kept(getattr(record, name)) if record else None
    if (now or "") == (new.get(name) or ""):
        return
    yield Row(
        label=capfirst(str(field_of(model, name).verbose_name)),
        old=said(model, name, old.get(name)),
        now=said(model, name, now),
        new=said(model, name, new.get(name)),
        is_stale=name in old and now not in (old[name], new.get(name)),
    )


def model_of(record: Model | None, name: str) -> type[Model]:
    if record:
        return type(record)
    return Person if name in {field.name for field in Person._meta.fields} else Appointment
