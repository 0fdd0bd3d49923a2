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
        new, old = proposal.data.get(part, {}), proposal.before.get(part, {})
        for name in {**new, **old}:
            yield row(records.get(part), name, old, new)


def row(record: Model | None, name: str, old: dict[str, Any], new: dict[str, Any]) -> Row:
    """`record` is None for a person who is yet to be appointed: compared with nothing."""
    model = model_of(record, name)
    now = kept(getattr(record, name)) if record else None
    return Row(
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
