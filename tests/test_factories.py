"""The factories make what they say."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from tests.factories.decisions import DecisionPageFactory, DocumentPageFactory, MeetingPageFactory
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.factories.instruments import CountryFactory, InstrumentPageFactory, PartyFactory
from tests.worlds import world

PAGES = [
    StandardPageFactory,
    NewsPageFactory,
    InstrumentPageFactory,
    MeetingPageFactory,
    DecisionPageFactory,
    DocumentPageFactory,
]


@world
def pages():
    """Of each kind, published and not, the second of two."""
    return {(make, live): [make(live=live), make(live=live)][1] for make in PAGES for live in (True, False)}


@pytest.mark.parametrize("page_factory", PAGES)
@pytest.mark.parametrize("live", [True, False])
def test_page_stands_in_every_language(pages, page_factory, live):
    page = pages[page_factory, live]
    rows = page.get_translations(inclusive=True)
    assert [(row.slug, row.live) for row in rows] == [(page.slug, live)] * 3
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.parametrize("page_factory", PAGES)
def test_live_page_answers_in_every_language(pages, client, page_factory):
    page = pages[page_factory, True]
    for row in page.get_translations(inclusive=True):
        assert client.get(row.url).status_code == 200


def test_decision_has_the_provisions_asked_for(home):
    decision = DecisionPageFactory(provisions=3)
    assert len({provision.id for provision in decision.text()}) == 3


def test_page_is_entered_in_the_language_of_its_parent(home, locales):
    page = StandardPageFactory(parent=home.get_translation(locales["fr"]))
    assert (page.entered_in, page.get_translations().count()) == ("fr", 2)


def test_records_build_their_parents(home):
    assert {party.instrument.locale.language_code for party in PartyFactory.create_batch(3)} == {"en"}


def test_each_country_has_its_own_codes():
    countries = CountryFactory.build_batch(30)
    assert len({country.iso2 for country in countries}) == len({country.iso3 for country in countries}) == 30
