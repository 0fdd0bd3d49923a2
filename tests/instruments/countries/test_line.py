"""Memberships on a line of years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from countries_help import svgs
from hypothesis import given
from hypothesis import strategies as st

from home.dates import today
from instruments.countries.line import Axis, line_of
from instruments.countries.memberships import said
from instruments.models import Party
from tests.factories.instruments import CountryFactory, CountryIndexPageFactory, PartyFactory
from tests.factories.standing import standing_instrument
from tests.reading import Reading

NOW = date(2026, 6, 1)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1)) | st.none()


@pytest.fixture
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def party(**values):
    return Party(**values)


def percent(text):
    return float(text.removesuffix("%"))


@given(st.lists(st.tuples(days, days, days, days), max_size=6))
def test_bars_stay_within_the_line_and_are_seen(dates):
    names = ("signed_on", "deposited_on", "in_force_on", "ended_on")
    line = line_of([party(**dict(zip(names, row, strict=True))) for row in dates])
    for bar in line.bars if line else []:
        for span in filter(None, (bar.signed, bar.bound)):
            assert percent(span.x) >= 0
            assert percent(span.width) > 0
            assert percent(span.x) + percent(span.width) <= 100.02
    for _year, place in line.axis.decades if line else []:
        assert 0 <= percent(place) < 100


@given(st.dates(date(1970, 1, 1), today()), st.dates(date(1970, 1, 1), today()))
def test_earlier_days_stand_further_left(one, other):
    axis = Axis.of([one, other], today())
    assert (axis.at(one) <= axis.at(other)) == (one <= other) or axis.at(one) == axis.at(other)


def test_bar_runs_from_entry_into_force_to_today_or_to_the_withdrawal(now):
    line = line_of(
        [
            party(signed_on=date(1990, 1, 1), in_force_on=date(2000, 1, 1)),
            party(in_force_on=date(1990, 1, 1), ended_on=date(2010, 1, 1)),
            party(),
        ]
    )
    assert line.axis == Axis(date(1990, 1, 1), NOW)
    first, former = line.bars
    assert first.signed.x == "0.00%"
    assert first.signed.width == first.bound.x
    assert first.bound.start + first.bound.length == pytest.approx(100)
    assert not first.is_former
    assert former.is_former
    assert former.bound.start == 0
    assert 54 < former.bound.length < 56
    assert [year for year, _ in line.axis.decades] == [1990, 2000, 2010, 2020]


def test_what_is_still_to_come_has_no_bar_but_words(now):
    line = line_of([party(in_force_on=date(2027, 3, 1), signed_on=date(2026, 1, 1))])
    assert line.bars[0].bound is None
    assert line.bars[0].signed
    assert line.bars[0].words == "Party from 2027"


def test_no_dates_no_line():
    assert line_of([party(), party(ended_on=date(2000, 1, 1))]) is None


def test_standing_in_words(now):
    assert said(party(in_force_on=date(1999, 1, 1))) == "Party since 1999"
    assert said(party(deposited_on=date(1998, 1, 1), status="signatory")) == "Signatory since 1998"
    assert said(party(ended_on=NOW)) == "Party until 2026"
    assert said(party(ended_on=NOW + timedelta(days=1))) == "Party"


@pytest.fixture
def country(home):
    CountryIndexPageFactory()
    return CountryFactory(iso2="KE", iso3="KEN", name_en="Kenya", region="africa")


def test_page_has_line_and_table_of_the_same_instruments(country, client):
    PartyFactory(
        instrument=standing_instrument(), country=country, in_force_on=date(1999, 5, 1), ended_on=date(2015, 1, 1)
    )
    content = client.get("/en/countries/ken/").content
    (drawing,) = svgs(content)
    assert [child.tag for child in drawing][:2] == ["title", "desc"]
    assert [link.get("href") for link in drawing.iter("a")] == ["/en/instruments/standing/"]
    table = Reading(content).all("tbody")[0]
    assert [link.get("href") for link in table.iter("a")] == ["/en/instruments/standing/"]
    words = Reading(content).words()["en"]
    assert "Party until 2015" in words
    assert "formerly Party, until 1 January 2015" in words


def test_page_in_french_writes_places_with_a_point(country, client):
    PartyFactory(instrument=standing_instrument(), country=country, in_force_on=date(1999, 5, 1))
    drawing = svgs(client.get("/fr/countries/ken/").content)[0]
    assert all("," not in rect.get("x") + rect.get("width") for rect in drawing.iter("rect"))


def test_country_without_instruments_says_so(country, client):
    content = client.get("/en/countries/ken/").content
    assert "No instrument of the Family is recorded" in Reading(content).words()["en"]
    assert svgs(content) == []


def test_unknown_country_is_not_there(country, client):
    assert client.get("/en/countries/xyz/").status_code == 404
