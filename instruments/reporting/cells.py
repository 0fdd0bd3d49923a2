"""What the tables of reports show of a country and a cycle."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch

from home.dates import today
from home.querysets import readable

from .enums import OWED, ReportState
from .models.report import NationalReport
from .querysets import states

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from wagtail.models import Locale

    from .models import ReportingCycle


@dataclass(frozen=True)
class Cell:
    """A country's report of a cycle."""

    cycle: ReportingCycle
    state: ReportState
    received_on: date | None

    @property
    def days_late(self) -> int | None:
        if self.state == ReportState.LATE and self.received_on:
            return (self.received_on - self.cycle.due_on).days
        return None


@dataclass(frozen=True)
class Tally:
    """A cycle in numbers: of those who have to report, how many have."""

    cycle: ReportingCycle
    expected: int
    received: int
    late: int

    @property
    def owed(self) -> int:
        return self.expected - self.received


def tallies(cycles: Sequence[ReportingCycle]) -> list[Tally]:
    found = states(cycles)
    return [tally(cycle, found.get(cycle.pk, {}).values()) for cycle in cycles]


def tally(cycle: ReportingCycle, values: Iterable[ReportState]) -> Tally:
    counts = Counter(values)
    expected = counts.total()
    received = expected - sum(counts[value] for value in OWED)
    return Tally(cycle, expected, received, counts[ReportState.LATE])


def current(cycles: Sequence[ReportingCycle]) -> ReportingCycle | None:
    """Of cycles with the newest first, the one that is due next or, when none is, was due last."""
    to_come = [cycle for cycle in cycles if cycle.due_on >= today()]
    return to_come[-1] if to_come else next(iter(cycles), None)


def sources_of(cycles: Iterable[ReportingCycle]) -> list[str]:
    """Each once, in the order of the cycles."""
    return list(dict.fromkeys(cycle.source for cycle in cycles if cycle.source))


def cell(country: Any, cycle: ReportingCycle) -> Cell:
    """Of a country that a query has given its state."""
    value, received_on = (getattr(country, f"{name}_{cycle.pk}") for name in ("state", "received"))
    return Cell(cycle, ReportState(value), received_on)


def attach_cells(countries: list[Any], cycles: Sequence[ReportingCycle]) -> None:
    for country in countries:
        country.cells = [cell(country, cycle) for cycle in cycles]


def attach_reports(countries: list[Any], cycle: ReportingCycle, locale: Locale) -> None:
    """With the documents that the report is, in the reader's language. Two queries."""
    pages: Any = NationalReport._meta.get_field("documents").related_model
    documents = pages.objects.filter(readable(), locale=locale).defer_streamfields().select_related("locale")
    documents = Prefetch("documents", documents.order_by("symbol", "title"))
    reports = NationalReport.objects.filter(cycle=cycle, country__in=countries)
    found = {report.country_id: report for report in reports.prefetch_related(documents)}
    for country in countries:
        country.cell = cell(country, cycle)
        country.report = found.get(country.pk)
        country.documents = list(country.report.documents.all()) if country.report else []
