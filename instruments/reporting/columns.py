"""What files of the tables of reports have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from home.columns import Coded, Column, coded

from .cells import cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from home.columns import Source, Value

    from .models import ReportingCycle


def in_cycle(cycle: ReportingCycle) -> Source:
    def source(row: Any, request: HttpRequest) -> Coded:
        value = cell(row, cycle).state
        return Coded(value.value, str(value.label))

    return source


def addresses(row: Any, request: HttpRequest) -> Value:
    """Of the documents, or of the copy that is kept elsewhere."""
    own = [request.build_absolute_uri(document.get_url(request)) for document in row.documents]
    return own or [row.report.address] if row.report else []


COUNTRY = [
    Column("country", _("Country"), "name"),
    Column("iso3", _("ISO 3166")),
    Column("region", _("Region"), coded("region")),
]


def columns_of(cycle: ReportingCycle) -> list[Column]:
    return [
        *COUNTRY,
        Column("state", pgettext_lazy("national report", "State"), in_cycle(cycle)),
        Column("received_on", _("Received on"), "cell.received_on"),
        Column("days_late", _("Days late"), "cell.days_late"),
        Column("addresses", _("Address"), addresses),
    ]


def columns_across(cycles: Iterable[ReportingCycle]) -> list[Column]:
    return [*COUNTRY, *(Column(cycle.slug, cycle.name, in_cycle(cycle)) for cycle in cycles)]
