"""Who speaks for a country's region, and who sits in a body."""

from __future__ import annotations

from datetime import timedelta

import pytest

from home.dates import today
from instruments.bodies.enums import Seat
from instruments.countries.representation import members_of, representations, seats_of
from instruments.enums import BodyKind
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory
from tests.factories.instruments import (
    BodyFactory,
    CountryFactory,
    CountryIndexPageFactory,
    InstrumentPageFactory,
    PartyFactory,
)
from tests.factories.registry import BodyMemberFactory
from tests.factories.standing import standing_instrument
from tests.reading import Reading
from tests.worlds import world

YESTERDAY, TOMORROW = (today() + timedelta(days=days) for days in (-1, 1))


@world
def committee():
    return BodyFactory(instrument=standing_instrument(), kind=BodyKind.STANDING_COMMITTEE, code="StC")


@world
def country(committee):
    CountryIndexPageFactory()
    country = CountryFactory(iso3="KEN", name_en="Kenya", region="africa")
    PartyFactory(instrument=committee.instrument, country=country)
    return country


def represents(country):
    return [(one.body.code, [seat.country.name for seat in one.seats]) for one in representations(country)]


def sit(committee, name, **values):
    return BodyMemberFactory(body=committee, country=CountryFactory(name_en=name), **{"region": "africa", **values})


def test_member_and_chair_of_the_region_represent_it_and_no_one_else(committee, country):
    sit(committee, "Uganda")
    sit(committee, "Ghana", seat=Seat.CHAIR)
    sit(committee, "Mali", seat=Seat.ALTERNATE)
    sit(committee, "Togo", seat=Seat.OBSERVER)
    sit(committee, "France", region="europe")
    sit(committee, "Peru", region="", seat=Seat.CHAIR)
    sit(committee, "Chad", to_on=YESTERDAY)
    sit(committee, "Niger", from_on=TOMORROW)
    assert [(code, sorted(names)) for code, names in represents(country)] == [("StC", ["Ghana", "Uganda"])]


def test_committee_without_a_member_for_the_region_is_named_with_nobody(committee, country, client):
    assert represents(country) == [("StC", [])]
    words = Reading(client.get("/en/countries/ken/").content).words()["en"]
    assert "No member is recorded for Africa." in words


def test_country_of_no_region_is_represented_by_nobody(committee, country):
    sit(committee, "Peru", region="")
    country.region = ""
    assert represents(country) == [("StC", [])]


@pytest.mark.parametrize("values", [{"status": "signatory"}, {"ended_on": today()}])
def test_only_parties_are_represented(committee, country, values):
    country.parties.update(**values)
    assert represents(country) == []


def test_other_bodies_represent_no_region(committee, country):
    council = BodyFactory(instrument=committee.instrument, kind=BodyKind.SCIENTIFIC_COUNCIL, code="ScC")
    sit(council, "Uganda")
    assert represents(country) == [("StC", [])]


def test_own_seats_stand_on_the_page(committee, country, client):
    BodyMemberFactory(body=committee, country=country, region="africa", seat=Seat.VICE_CHAIR)
    assert [seat.seat for seat in seats_of(country)] == [Seat.VICE_CHAIR]
    words = Reading(client.get("/en/countries/ken/").content).words()["en"]
    assert "Kenya itself represents Africa" in words
    assert "Seats of Kenya" in words


def test_instrument_lists_members_by_region_the_chair_first(committee, country, client):
    sit(committee, "France", region="europe")
    sit(committee, "Uganda")
    sit(committee, "Ghana", seat=Seat.CHAIR)
    sit(committee, "Chad", to_on=YESTERDAY)
    sit(committee, "Peru", region="", seat=Seat.OBSERVER)
    ((body, seats),) = members_of(committee.instrument)
    assert body == committee
    assert [seat.country.name for seat in seats] == ["Ghana", "Uganda", "France", "Peru"]
    french = Reading(client.get("/fr/instruments/standing/").content).words()["fr"]
    assert "Ghana (fr)" in french


def test_country_page_costs_the_same_for_many(committee, country, client, count_queries):
    sit(committee, "Uganda")
    BodyMemberFactory(body=committee, country=country)
    news = NewsIndexPageFactory(parent=committee.instrument, slug="news")
    NewsPageFactory(parent=news)
    client.get("/en/countries/ken/")
    few = count_queries(lambda: client.get("/en/countries/ken/"))
    other = BodyFactory(instrument=InstrumentPageFactory(), kind=BodyKind.STANDING_COMMITTEE)
    PartyFactory(instrument=other.instrument, country=country)
    for name in ("Ghana", "Mali"):
        sit(committee, name)
        sit(other, name)
    BodyMemberFactory(body=other, country=country)
    NewsPageFactory.create_batch(2, parent=news)
    assert count_queries(lambda: client.get("/en/countries/ken/")) == few


def test_news_is_that_of_the_instruments_joined(committee, country, client):
    news = NewsIndexPageFactory(parent=committee.instrument, slug="news")
    NewsPageFactory(parent=news, title="Ponds are back")
    NewsPageFactory(parent=news, title="A draft", live=False)
    NewsPageFactory(title="Of nobody")
    words = Reading(client.get("/en/countries/ken/").content).words()["en"]
    assert "Ponds are back" in words
    assert "A draft" not in words
    assert "Of nobody" not in words
    country.parties.all().delete()
    assert "Ponds are back" not in Reading(client.get("/en/countries/ken/").content).words()["en"]
