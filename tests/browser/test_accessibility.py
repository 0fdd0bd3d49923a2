"""Views open to all: no breach of WCAG 2.2 AA in light or dark, nothing sideways."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from browser_help import check, looks

from decisions.details import Details, Relation
from home.languages.entry import enter, write
from home.languages.words import as_stream, blocks_of
from instruments.enums import BodyKind, Region
from instruments.reporting.models import ReportIndexPage
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory, MeetingPageFactory, provision
from tests.factories.directory import DirectoryPageFactory
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory, front_page
from tests.factories.instruments import (
    BodyFactory,
    CountryFactory,
    CountryIndexPageFactory,
    InstrumentPageFactory,
    PartyFactory,
)
from tests.factories.registry import AppointmentFactory, BodyMemberFactory, NationalReportFactory
from tests.factories.standing import standing_instrument

if TYPE_CHECKING:
    from playwright.sync_api import Page

PLACE = "/en/instruments/standing/decisions/"
VIEWS = [
    f"{PLACE}earlier/",
    f"{PLACE}later/",
    f"{PLACE}later/?on=2019-01-01",
    f"{PLACE}later/compare/fr/es/",
    f"{PLACE}revised/difference/later/",
    PLACE,
    f"{PLACE}asked/",
    f"{PLACE}asked/range-states/",
    f"{PLACE}applies/?on=2024-01-01",
    "/fr/instruments/standing/decisions/later/",
]
COUNTRIES = [
    "/en/countries/",
    "/en/countries/ken/",
    "/fr/countries/ken/",
    "/en/countries/map/",
    "/en/countries/map/standing/",
    "/en/countries/matrix/",
    "/es/countries/matrix/?region=africa&kind=memorandum",
    "/en/instruments/standing/",
]
REGISTRY = [
    "/en/instruments/standing/focal-points/",
    "/fr/instruments/standing/focal-points/?country=KEN",
    "/en/instruments/standing/focal-points/?state=past",
    "/es/instruments/standing/focal-points/vacant/",
    "/en/instruments/standing/reports/",
    "/fr/instruments/standing/reports/first/",
]


@pytest.fixture
def decisions(transactional_db: None) -> None:
    """Two decisions of which the later recalls and ends the earlier, a revision of it, and a French text."""
    meeting = MeetingPageFactory(opened_on=date(2027, 3, 1), closed_on=date(2027, 3, 5))
    earlier = DecisionPageFactory(number="1.1", slug="earlier", adopted_on=date(2015, 5, 1), provisions=2)
    recalls = Relation("recalls", earlier.pk, blocks_of(earlier)[0]["id"])
    details = Details(
        ("parties", "range_states"), None, meeting.symbol, (recalls, Relation("related", external="CBD X/2"))
    )
    change = {"type": "change", "value": {"status": "in_force", "on": "2018-06-01", "cause": earlier.pk}}
    blocks = [
        provision("What is to be done", kind="heading", verb=""),
        provision("Parties to count their ponds;", number="1", details=details.as_data()),
        provision("every pond;", number="a", level=2, verb=""),
    ]
    texts = {"number": "2.1", "history": json.dumps([change])}
    later = DecisionPageFactory(slug="later", adopted_on=date(2018, 6, 1), provisions=blocks, **texts)
    french = blocks_of(later)
    french[1]["value"].update(verb="Prie", text="les Parties de compter leurs étangs ;")
    write(later, "fr", {"title": "Des étangs", "provisions": as_stream(french)})
    reworded = [blocks[0], provision("Parties to count all their ponds;", number="1"), blocks[2]]
    DecisionPageFactory(slug="revised", number="2.1 (Rev.1)", adopted_on=date(2022, 6, 1), provisions=reworded)


@pytest.fixture
def countries(transactional_db: None) -> None:
    """A Party that once was Party to another instrument, represents its region, and is asked something."""
    CountryIndexPageFactory()
    kenya = CountryFactory(iso2="KE", iso3="KEN", name_en="Kenya", region=Region.AFRICA)
    CountryFactory(iso2="UG", iso3="UGA", name_en="Uganda", region=Region.AFRICA)
    committee = BodyFactory(instrument=standing_instrument(), kind=BodyKind.STANDING_COMMITTEE)
    dates = {"signed_on": date(1997, 1, 1), "in_force_on": date(1999, 5, 1)}
    PartyFactory(instrument=standing_instrument(), country=kenya, **dates)
    PartyFactory(instrument=InstrumentPageFactory(acronym=""), country=kenya, ended_on=date(2015, 1, 1), **dates)
    BodyMemberFactory(body=committee, country=kenya, region=Region.AFRICA)
    asked = Details(("parties",), date(2099, 1, 1), "", ()).as_data()
    DecisionIndexPageFactory(parent=front_page())
    DecisionPageFactory(provisions=[provision("Parties to count their ponds;", details=asked)])
    NewsPageFactory(parent=NewsIndexPageFactory(parent=standing_instrument(), slug="news"))


@pytest.fixture
def registry(transactional_db: None) -> None:
    """A Party with a focal point and a report, and one that lacks both."""
    CountryIndexPageFactory()
    DirectoryPageFactory(parent=standing_instrument())
    enter(standing_instrument(), ReportIndexPage(title="National reports", slug="reports"))
    kenya = CountryFactory(iso2="KE", iso3="KEN", name_en="Kenya", region=Region.AFRICA)
    for country in (kenya, CountryFactory()):
        PartyFactory(instrument=standing_instrument(), country=country, in_force_on=date(1999, 5, 1))
    AppointmentFactory(country=kenya, is_open=True)
    NationalReportFactory(country=kenya, cycle__slug="first", cycle__due_on=date(2020, 1, 1))


def test_views_of_decisions_are_accessible(tab: Page, decisions: None) -> None:
    opened(tab, VIEWS)


def test_views_of_countries_are_accessible(tab: Page, countries: None) -> None:
    opened(tab, COUNTRIES)


def test_views_of_directories_and_reports_are_accessible(tab: Page, registry: None) -> None:
    opened(tab, REGISTRY)


def opened(tab: Page, addresses: list[str]) -> None:
    for _ in looks(tab):
        for address in addresses:
            answer = tab.goto(address)
            assert answer
            assert answer.status == 200, address
            check(tab)
