"""What is due, on the front page and on each instrument's; and the way to all that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from decisions.models import DecisionIndexPage
from home.parts import part_of

from .enums import Due
from .facets import addressees_of
from .querysets import asked, prepare

if TYPE_CHECKING:
    from home.models import HomePage
    from instruments.models import InstrumentPage

#: How many provisions a part shows.
FEW = 6


@part_of("decision_index", "asked/parts/link.html", order=10)
def way_to_what_is_asked(index: DecisionIndexPage) -> dict[str, Any]:
    return {}


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
