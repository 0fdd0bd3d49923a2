"""An instrument with its registers that stands in the test database once and for all: its twelve rows cost a second."""

from __future__ import annotations

from decisions.documents.models import DocumentIndexPage
from decisions.meetings.models import MeetingIndexPage
from decisions.models import DecisionIndexPage
from home.languages.entry import enter
from instruments.models import InstrumentIndexPage, InstrumentPage

from .home import front_page

SLUG = "standing"
REGISTERS = {"Decisions": DecisionIndexPage, "Meetings": MeetingIndexPage, "Documents": DocumentIndexPage}


def standing_instrument() -> InstrumentPage:
    """The one that stands, or, where a test has emptied the database, a new one."""
    return InstrumentPage.objects.filter(slug=SLUG, locale__language_code="en").first() or plant()


def plant() -> InstrumentPage:
    index = enter(front_page(), InstrumentIndexPage(title="Instruments", slug="instruments"))
    instrument = enter(index, InstrumentPage(title="Agreement on Ponds", acronym="AP", slug=SLUG))
    for title, model in REGISTERS.items():
        enter(instrument, model(title=title, slug=title.lower()))
    return InstrumentPage.objects.get(pk=instrument.pk)


def fell() -> None:
    """Leave the front pages alone, as a site begins."""
    InstrumentIndexPage.objects.get(locale__language_code="en").delete()
