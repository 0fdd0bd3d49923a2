"""The national reports of an instrument, as readers see them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from home.downloads import downloaded
from home.facets import Facet
from home.listing import Register
from home.models import ListPage
from home.querysets import readable
from instruments.facets import region_facet
from instruments.models import BelowInstrument, Country
from instruments.reporting.cells import attach_cells, attach_reports, current, sources_of, tallies
from instruments.reporting.columns import columns_across, columns_of
from instruments.reporting.enums import ReportState
from instruments.reporting.querysets import countries_of, with_state

from .cycle import ReportingCycle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase
    from django_stubs_ext import StrOrPromise
    from wagtail.models import Locale

    from home.columns import Column

#: How many cycles stand side by side.
SHOWN = 5


class ReportIndexPage(BelowInstrument, ListPage):  # type: ignore[misc]
    """Countries and cycles in one table, and below it a page for each cycle: /instruments/cms/reports/cop15/."""

    subject = "report_index"
    menu_rank = 45
    parent_page_types = ["instruments.InstrumentPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("index of national reports")

    def cycles(self) -> list[ReportingCycle]:
        """The newest first."""
        return list(ReportingCycle.objects.filter(instrument=self.instrument_id).order_by("-due_on"))

    def address_of_cycle(self, cycle: ReportingCycle, request: HttpRequest | None = None) -> str:
        return self.address_of(request, "cycle", cycle.slug)

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponseBase:
        cycles = self.cycles()
        shown, now = cycles[:SHOWN], current(cycles)
        rows = countries_of(self.instrument_id)
        for cycle in dict.fromkeys([*shown, *([now] if now else [])]):
            rows = with_state(rows, cycle)
        facets = [region_facet(), *([state_facet(now, now.name)] if now else [])]
        register = listed(request, rows, facets, columns_across(shown), partial(attach_cells, cycles=shown))
        context = {"register": register, "cycles": shown, "tallies": tallies(cycles), "sources": sources_of(shown)}
        return downloaded(register, self.title, self.file_name) or self.render(request, context_overrides=context)

    @path("<slug:slug>/", name="cycle")
    def cycle(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        cycle = get_object_or_404(ReportingCycle, instrument=self.instrument_id, slug=slug)
        rows = with_state(countries_of(self.instrument_id), cycle)
        facets = [region_facet(), state_facet(cycle, pgettext_lazy("national report", "State"))]
        prepare = partial(attach_reports, cycle=cycle, locale=self.locale)
        register = listed(request, rows, facets, columns_of(cycle), prepare)
        context = {
            "title": cycle.name,
            "register": register,
            "cycle": cycle,
            "tally": tallies([cycle])[0],
            "sources": sources_of([cycle]),
        }
        return downloaded(register, cycle.name, f"{self.file_name}-{slug}") or self.render(
            request, template="reporting/cycle.html", context_overrides=context
        )


def state_facet(cycle: ReportingCycle, label: StrOrPromise) -> Facet:
    return Facet("state", label, f"state_{cycle.pk}", lambda codes: dict(ReportState.choices))


def listed(
    request: HttpRequest,
    rows: QuerySet[Country],
    facets: list[Facet],
    columns: list[Column],
    prepare: Callable[[list[Any]], None],
) -> Register:
    return Register(
        request,
        rows,
        facets,
        words_in=Country.name_field(get_language()),
        words_label=_("Name of the country"),
        prepare=prepare,
        columns=columns,
    )


def indexes(instruments: Iterable[int | None], locale: Locale) -> dict[int | None, ReportIndexPage]:
    """The pages of the reports of these instruments in a language. One query."""
    rows = ReportIndexPage.objects.filter(readable(), locale=locale, instrument__in=set(instruments))
    return {row.instrument_id: row for row in rows.select_related("locale")}
