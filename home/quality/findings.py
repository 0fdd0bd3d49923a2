"""What is doubtful in the record. Each area registers its own checks; each finds its rows in the database alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from wagtail.models import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from django.db.models import Model, QuerySet
    from django_stubs_ext import StrOrPromise

    from .scope import Scope


@dataclass(frozen=True)
class Finding:
    """`lang` is the subject's; `owner` names whose editors mend it, "" where that is no instrument's affair."""

    kind: StrOrPromise
    subject: str
    lang: str
    url: str
    detail: str
    owner: str = ""


#: What is said of a row: subject, its language ("" for that of the report), owner, detail.
Told = tuple[str, str, int | None, str]


@dataclass(frozen=True)
class Check:
    kind: str
    label: StrOrPromise
    rows: Callable[[Scope], QuerySet[Any]]
    tell: Callable[[Any], Told]

    def findings(self, rows: Iterable[Any], scope: Scope) -> Iterator[Finding]:
        for row in rows:
            subject, lang, owner, detail = self.tell(row)
            yield Finding(self.label, subject, lang, edit_address(row), detail, scope.owners.get(owner or 0, ""))


checks: list[Check] = []


def finding_of(
    kind: str, label: StrOrPromise, tell: Callable[[Any], Told]
) -> Callable[[Callable[[Scope], QuerySet[Any]]], Callable[[Scope], QuerySet[Any]]]:
    """Register a function from a scope to the doubtful rows; `tell` asks no query. Checks may share a kind."""

    def register(rows: Callable[[Scope], QuerySet[Any]]) -> Callable[[Scope], QuerySet[Any]]:
        checks.append(Check(kind, label, rows, tell))
        return rows

    return register


def edit_address(row: Model) -> str:
    """Where the record is mended."""
    if isinstance(row, Page):
        return reverse("wagtailadmin_pages:edit", args=[row.pk])
    return reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])  # type: ignore[attr-defined]


class Findings:
    """All findings in a scope as one sequence, kind after kind; a slice asks only the checks it falls into."""

    def __init__(self, scope: Scope, kind: str = "") -> None:
        self.scope, self.kind = scope, kind
        self.found = [(check, check.rows(scope)) for check in checks]
        self.counts = [(check, rows.count()) for check, rows in self.found]

    def chosen(self) -> Iterator[tuple[Check, QuerySet[Any], int]]:
        for (check, rows), (_, count) in zip(self.found, self.counts, strict=True):
            if count and self.kind in ("", check.kind):
                yield check, rows, count

    def by_kind(self) -> dict[str, tuple[StrOrPromise, int]]:
        """Each kind of which there is any, with its label and how often, whichever is chosen."""
        kinds: dict[str, tuple[StrOrPromise, int]] = {}
        for check, count in self.counts:
            if count:
                kinds[check.kind] = (check.label, count + kinds.get(check.kind, ("", 0))[1])
        return kinds

    def __len__(self) -> int:
        return sum(count for _, _, count in self.chosen())

    def __iter__(self) -> Iterator[Finding]:
        for check, rows, _ in self.chosen():
            yield from check.findings(rows.iterator(), self.scope)

    def __getitem__(self, part: slice) -> list[Finding]:
        findings, first, last = [], part.start or 0, len(self) if part.stop is None else part.stop
        for check, rows, count in self.chosen():
            if first < count and last > 0:
                findings += check.findings(rows[max(first, 0) : last], self.scope)
            first, last = first - count, last - count
        return findings
