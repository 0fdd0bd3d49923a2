"""What is due, on the front page and on each instrument's; and the way to all that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from decisions.meetings.models import MeetingPage
from decisions.models import DecisionIndexPage
from decisions.projections.due import meetings_of
from home.languages.localized import localized_rows
from home.parts import part_of

from .enums import Due
from .facets import addressees_of
from .querysets import asked, prepare

if TYPE_CHECKING:
    from decisions.models import DecisionPage
    from home.models import HomePage
    from instruments.models import InstrumentPage

#: How many provisions a part shows.
FEW = 6


@part_of("decision_index", "asked/parts/link.html", order=10)
def way_to_what_is_asked(index: DecisionIndexPage) -> dict[str, Any]:
    return {}


@part_of("decision_margin", "asked/parts/margin.html", order=0)
def beside_provisions(page: DecisionPage) -> dict[str, Any]:
    """Where to find what else is asked; the meetings at which something is due, by symbol, in two queries at most."""
    symbols = {provision.details.due_at for provision in page.text()} - {""}
    dues = meetings_of(page.instrument_id) if symbols else {}
    found = {symbol: dues[symbol.casefold()].meeting for symbol in symbols if symbol.casefold() in dues}
    rows = localized_rows(MeetingPage, set(found.values()), page.locale)
    register = (page.get_url() or "").removesuffix(f"{page.slug}/")
    return {"register": register, "meetings": {symbol: rows[pk] for symbol, pk in found.items() if pk in rows}}


@part_of("home", "asked/parts/due.html", order=18)
def due_in_the_family(home: HomePage) -> dict[str, Any]:
    index = DecisionIndexPage.objects.child_of(home).live().first()
    return {"due": due_below(index), "index": index} if index else {}


@part_of("instrument", "asked/parts/due.html", order=15)
def due_under_instrument(instrument: InstrumentPage) -> dict[str, Any]:
    """Also of whom anything is asked at all: most decisions set no date."""
    index = DecisionIndexPage.objects.child_of(instrument).live().first()
    if index is None:
        return {}
    return {"due": due_below(index), "addressees": addressees_of(asked(index)), "index": index}


def due_below(index: DecisionIndexPage) -> list[Any]:
    """The next to come."""
    rows = list(asked(index).filter(due=Due.TO_COME)[:FEW])
    if rows:
        prepare(rows, index.locale)
    return rows
