"""Who has to report in a cycle, and how it stands with each report."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import Case, DateField, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.translation import get_language

from home.dates import today
from home.text import folded
from instruments.enums import MEMBERS
from instruments.models import Country, Party
from instruments.querysets import bound

from .enums import ReportState
from .models.cycle import ReportingCycle
from .models.report import NationalReport

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet


def state(received: str, due_on: Any, is_bound: Exists | None = None) -> Case:
    """Of a report received on the day that an annotation of the rows tells; without `is_bound` everyone is."""
    others = [When(~Q(is_bound), then=Value(ReportState.NOT_BOUND))] if is_bound else []
    return Case(
        When(**{f"{received}__lte": due_on}, then=Value(ReportState.RECEIVED)),
        When(**{f"{received}__isnull": False}, then=Value(ReportState.LATE)),
        *others,
        When(GreaterThanOrEqual(due_on, today()), then=Value(ReportState.DUE)),
        default=Value(ReportState.OVERDUE),
    )


def countries_of(instrument: int | None) -> QuerySet[Country]:
    """Countries that ever joined the instrument, and those that reported unasked."""
    joined = Party.objects.filter(instrument=instrument, country=OuterRef("pk"), status__in=MEMBERS)
    reported = NationalReport.objects.filter(cycle__instrument=instrument, country=OuterRef("pk"))
    return Country.objects.filter(Exists(joined) | Exists(reported)).order_by(
        folded(Country.name_field(get_language())), "pk"
    )


def with_state(countries: QuerySet[Country], cycle: ReportingCycle) -> QuerySet[Country]:
    """Adds `received_<id of the cycle>`, the day, and `state_<id of the cycle>`."""
    received = f"received_{cycle.pk}"
    reports = NationalReport.objects.filter(cycle=cycle, country=OuterRef("pk"))
    parties = Party.objects.filter(bound(cycle.due_on), instrument=cycle.instrument_id, country=OuterRef("pk"))
    due_on = Value(cycle.due_on, DateField())
    countries = countries.annotate(**{received: Subquery(reports.values("received_on"))})
    return countries.annotate(**{f"state_{cycle.pk}": state(received, due_on, Exists(parties))})


def cycles_of(country: Country) -> QuerySet[ReportingCycle]:
    """Those in which the country has to report, or has, the newest first; with `received_on` and `state`."""
    reports = NationalReport.objects.filter(cycle=OuterRef("pk"), country=country)
    parties = Party.objects.filter(bound(OuterRef("due_on")), instrument=OuterRef("instrument"), country=country)
    rows = ReportingCycle.objects.annotate(received_on=Subquery(reports.values("received_on")))
    rows = rows.annotate(state=state("received_on", F("due_on"), Exists(parties)))
    return rows.exclude(state=ReportState.NOT_BOUND).order_by("-due_on", "instrument")


def states(cycles: Iterable[ReportingCycle]) -> dict[int, dict[int, ReportState]]:
    """For each cycle the countries that have to report in it, and how it stands with each. One query."""
    reports = NationalReport.objects.filter(cycle=OuterRef("pk"), country=OuterRef("party"))
    rows = ReportingCycle.objects.filter(bound(F("due_on"), "instrument__parties__"), pk__in=[row.pk for row in cycles])
    rows = rows.order_by().annotate(party=F("instrument__parties__country"))
    rows = rows.annotate(received=Subquery(reports.values("received_on")))
    found: dict[int, dict[int, ReportState]] = defaultdict(dict)
    for cycle, country, value in rows.annotate(state=state("received", F("due_on"))).values_list(
        "pk", "party", "state"
    ):
        found[cycle][country] = ReportState(value)
    return found
