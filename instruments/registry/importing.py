"""A file of the registry brought into the database: all of it or nothing, and told row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from .cells import CellRefused, Incomplete
from .kinds import KINDS
from .known import Known
from .report import Entry, Report, label_of
from .storing import put, settle, touched
from .tables import FileRefused, Line, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model

    from .kinds import Kind


def dry(report: Report) -> bool:
    return False


def at_once(report: Report) -> bool:
    return True


def run(
    kind: Kind, table: Table, accept: Callable[[Report], bool] = dry, instrument: str = "", user: Any = None
) -> Report:
    """What the file does. It stays done if no row is refused and `accept` agrees to the report; else nothing stays.

    The records are stored either way, and validated as they then stand beside each other: two rows may swap what is
    theirs alone, and a number given twice is found within the file too.
    """
    table = completed(kind, table, instrument)
    names = {column.name for column in kind.columns}
    report = Report(kind.name, [name for name in table.columns if name not in names])
    with transaction.atomic():
        report.entries = planned(kind, table)
        check_and_put(report.entries)
        for entry in report.entries:
            check_together(entry)
        report.is_stored = not report.refused and accept(report)
        if report.is_stored:
            settle(touched(report.entries), user)
        else:
            transaction.set_rollback(True)
    return report


def new_kind(name: str, scope: frozenset[int] | None = None, keeps: bool = False) -> Kind:
    """`scope` as for Known; one that `keeps` only adds, and leaves every stored record as it is."""
    return KINDS[name](Known(scope), keeps)


def completed(kind: Kind, table: Table, instrument: str) -> Table:
    """With a column for the instrument if it is said beside the file; without a column it needs, it is refused."""
    columns = table.columns
    if instrument and "instrument" not in columns and kind.owner:
        columns = [*columns, "instrument"]
        lines = [Line(line.number, {**line.cells, "instrument": instrument}, line.fault) for line in table.lines]
        table = Table(columns, lines)
    if missing := [column.name for column in kind.columns if column.is_required and column.name not in columns]:
        raise FileRefused(_("These columns are missing: %(names)s.") % {"names": ", ".join(missing)})
    return table


def planned(kind: Kind, table: Table) -> list[Entry]:
    entries, seen = [], dict[Any, int]()
    for line in table.lines:
        entry = Entry(line.number, reasons=[line.fault] if line.fault else [])
        entries.append(entry)
        values = {} if line.fault else read(kind, line, entry)
        if not entry.reasons:
            plan(kind, values, entry, seen)
    return entries


def read(kind: Kind, line: Line, entry: Entry) -> dict[str, Any]:
    """The values of a row by field; every cell that cannot be read is named."""
    values = {}
    cells = kind.prepare(line.cells)
    for column in kind.columns:
        if not column.field or column.name not in cells:
            continue
        try:
            value = column.read(cells[column.name])
        except CellRefused as error:
            entry.reasons.append(f"{column.name}: {error}")
            continue
        if isinstance(value, Incomplete):
            words = _("“%(text)s” is not a whole date: it was not taken.") % {"text": value.text}
            entry.remarks.append(f"{column.name}: {words}")
        else:
            values[column.field] = value
    return values


def plan(kind: Kind, values: dict[str, Any], entry: Entry, seen: dict[Any, int]) -> None:
    """The row's records, unless it may not change them, or another row is about the same."""
    try:
        drafts = kind.drafts(values, entry.line)
    except CellRefused as error:
        entry.reasons.append(str(error))
        return
    record = drafts[-1].record
    entry.subject = kind.subject(record)
    if kind.known.scope is not None and kind.instrument_of(record) not in kind.known.scope:
        entry.reasons.append(_("This belongs to an instrument that you don’t edit."))
    elif (first := seen.setdefault(kind.key_of(record), entry.line)) != entry.line:
        entry.reasons.append(_("Line %(line)d is about the same.") % {"line": first})
    else:
        entry.drafts = drafts


def check_and_put(entries: list[Entry]) -> None:
    """Each record that is sound by itself; a person whom several rows name, once."""
    for entry in entries:
        for draft in entry.drafts:
            entry.reasons += faults(check_alone, draft.record) if draft.is_touched else []
    put(touched(entries))


def check_alone(record: Model) -> None:
    """Full_clean, but for its question to others (see check_together), and for what was read from the database."""
    settled = {field.name for field in record._meta.fields if field.is_relation or not field.editable}
    record.clean_fields(exclude=settled)
    record.validate_unique(exclude=settled)
    record.validate_constraints(exclude=settled)


def check_together(entry: Entry) -> None:
    for draft in entry.drafts:
        if draft.is_touched and not entry.reasons:
            entry.reasons += faults(lambda record: record.clean(), draft.record)


def faults(check: Callable[[Model], None], record: Model) -> list[str]:
    try:
        check(record)
    except ValidationError as error:
        return [said(record, name, words) for name, many in error.message_dict.items() for words in many]
    return []


def said(record: Model, name: str, words: str) -> str:
    return words if name == NON_FIELD_ERRORS else f"{label_of(record, name)}: {words}"
