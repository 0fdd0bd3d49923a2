"""What every kind of record has in common when it comes from a file."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from instruments.registry.report import Change, Draft

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet
    from django_stubs_ext import StrOrPromise

    from instruments.registry.cells import Column
    from instruments.registry.known import Known

Values = dict[str, Any]


class Kind:
    """How rows become records. One object serves one file: it remembers what it has read.

    `key` names what tells one record from another; `owner` leads to the instrument whose editors keep it.
    """

    name: ClassVar[str]
    label: ClassVar[StrOrPromise]
    model: ClassVar[type[Model]]
    key: ClassVar[tuple[str, ...]]
    owner: ClassVar[str] = "instrument_id"
    related: ClassVar[tuple[str, ...]] = ()

    def __init__(self, known: Known, keeps: bool = False) -> None:
        self.known = known
        self.keeps = keeps

    @cached_property
    def columns(self) -> list[Column]:
        raise NotImplementedError

    def prepare(self, cells: dict[str, str]) -> dict[str, str]:
        """The cells of a row, some of which may be read from others."""
        return cells

    def drafts(self, values: Values, line: int) -> list[Draft]:
        """The records of a row, in the order in which they are stored; the last is the row's own."""
        return [self.draft(values)]

    def draft(self, values: Values) -> Draft:
        made = self.model(**values)
        return drafted(made, self.stored.get(self.key_of(made)), values, self.keeps)

    def key_of(self, record: Model) -> tuple[Any, ...]:
        return tuple(attrgetter(name)(record) for name in self.key)

    def subject(self, record: Model) -> str:
        """What a row is about, for the report."""
        return str(record)

    def rows(self) -> QuerySet[Any]:
        return self.model._default_manager.select_related(*self.related)

    @cached_property
    def stored(self) -> dict[tuple[Any, ...], Model]:
        """What there is already, in one query."""
        return {self.key_of(record): record for record in self.rows()}

    def instrument_of(self, record: Model) -> int:
        return attrgetter(self.owner)(record)


def drafted(made: Model, stored: Model | None, values: Values, keeps: bool) -> Draft:
    """A new record, or the stored one as the file wants it; where it `keeps`, as it is."""
    if stored is None:
        return Draft(made, True, [change for change in differences(type(made)(), made, values) if change.new])
    changes = [] if keeps else differences(stored, made, values)
    for change in changes:
        setattr(stored, change.field.attname, getattr(made, change.field.attname))
    return Draft(stored, False, changes)


def differences(old: Model, new: Model, names: Values) -> list[Change]:
    fields: list[Any] = [new._meta.get_field(name) for name in names]
    return [
        Change(field, None if old._state.adding else getattr(old, field.name), getattr(new, field.name))
        for field in fields
        if old._state.adding or getattr(old, field.attname) != getattr(new, field.attname)
    ]
