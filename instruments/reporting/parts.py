"""Reports on the pages of instruments and of countries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.languages.localized import localize
from home.parts import once, part_of, reader

from .cells import Cell, current, sources_of, tallies
from .enums import ReportState
from .models import ReportIndexPage
from .models.index import indexes
from .querysets import cycles_of

if TYPE_CHECKING:
    from instruments.models import Country, InstrumentPage

#: How many reports a country's page tells of.
FEW = 12


@part_of("instrument", "reporting/parts/current.html", order=35)
def reports_to_instrument(instrument: InstrumentPage) -> dict[str, Any]:
    """The current cycle in numbers."""
    index = ReportIndexPage.objects.child_of(instrument).live().select_related("locale").first()
    cycle = current(index.cycles()) if index else None
    if index is None or cycle is None:
        return {}
    return {"index": index, "tally": tallies([cycle])[0], "url": index.address_of_cycle(cycle)}


@part_of("country", "reporting/parts/of_country.html", order=40)
def reports_of_country(country: Country) -> dict[str, Any]:
    """What it owes and what it has sent under every instrument."""
    locale = once(reader, country)
    cycles: list[Any] = list(cycles_of(country)[:FEW])
    localize(cycles, "instrument", locale)
    pages = indexes({cycle.instrument_id for cycle in cycles}, locale) if cycles else {}
    shown = [cycle for cycle in cycles if cycle.instrument_localized]
    for cycle in shown:
        page = pages.get(cycle.instrument_id)
        cycle.url = page.address_of_cycle(cycle) if page else ""
        cycle.cell = Cell(cycle, ReportState(cycle.state), cycle.received_on)
    return {"cycles": shown, "sources": sources_of(shown)}
