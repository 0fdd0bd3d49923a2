"""What an import does to each row of a file, for people and for programs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Model, TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.db.models import Field


class Outcome(TextChoices):
    """In the order in which people want to see them."""

    REFUSED = "refused", pgettext_lazy("of a row in a file", "refused")
    CHANGED = "changed", pgettext_lazy("of a row in a file", "changed")
    NEW = "new", pgettext_lazy("of a row in a file", "new")
    UNCHANGED = "unchanged", pgettext_lazy("of a row in a file", "unchanged")


def label_of(model: type[Model] | Model, name: str) -> str:
    field: Any = model._meta.get_field(name)
    return str(field.verbose_name)


@dataclass(frozen=True)
class Change:
    field: Field[Any, Any]
    old: Any
    new: Any

    def as_data(self) -> dict[str, str]:
        return {
            "field": self.field.name,
            "label": str(self.field.verbose_name),
            "old": plain(self.old),
            "new": plain(self.new),
        }


def plain(value: Any) -> str:
    """As it would stand in a file."""
    if isinstance(value, Model):
        return str(value)
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


@dataclass
class Draft:
    """A record as the file has it, and in what it differs from the stored one."""

    record: Any
    is_new: bool
    changes: list[Change]

    @property
    def is_touched(self) -> bool:
        return self.is_new or bool(self.changes)


@dataclass
class Entry:
    """A row of the file. What a refused one would have changed is nobody's to see."""

    line: int
    subject: str = ""
    drafts: list[Draft] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def outcome(self) -> Outcome:
        if self.reasons:
            return Outcome.REFUSED
        if self.drafts and self.drafts[-1].is_new:
            return Outcome.NEW
        return Outcome.CHANGED if any(draft.is_touched for draft in self.drafts) else Outcome.UNCHANGED

    def as_data(self) -> dict[str, Any]:
        changes = [] if self.reasons else [change for draft in self.drafts for change in draft.changes]
        return {
            "line": self.line,
            "subject": self.subject,
            "outcome": self.outcome.value,
            "changes": [change.as_data() for change in changes],
            "reasons": self.reasons,
            "remarks": self.remarks,
        }


@dataclass
class Report:
    kind: str
    ignored: list[str]
    entries: list[Entry] = field(default_factory=list)
    is_stored: bool = False

    @property
    def refused(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.reasons]

    def rows(self) -> list[dict[str, Any]]:
        return [entry.as_data() for entry in self.entries]

    def as_data(self) -> dict[str, Any]:
        outcomes = Counter(entry.outcome.value for entry in self.entries)
        return {
            "kind": self.kind,
            "stored": self.is_stored,
            "ignored_columns": self.ignored,
            "count": {value: outcomes[value] for value in Outcome.values},
            "rows": self.rows(),
        }


def lines_of(row: dict[str, Any]) -> list[str]:
    """A row of the report in words: what changes, why it is refused, what to know."""
    changes = [_("%(label)s: %(old)s → %(new)s") % {**change, "old": change["old"] or "–"} for change in row["changes"]]
    return [*row["reasons"], *changes, *row["remarks"]]
