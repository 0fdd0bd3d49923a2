"""Countries and instruments at a glance."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from home.dates import today
from tests.factories.instruments import CountryFactory, CountryIndexPageFactory, InstrumentPageFactory, PartyFactory
from tests.factories.standing import standing_instrument
from tests.reading import Reading


@pytest.fixture
def matrix(home):
    """Two instruments of two kinds, a Party, a Signatory, one that left, and a country in neither."""
    agreement = InstrumentPageFactory(acronym="AEWA", slug="aewa", kind="agreement")
    kenya = CountryFactory(iso3="KEN", name_en="Kenya", name_fr="Kényané", region="africa")
    egypt = CountryFactory(iso3="EGY", name_en="Egypt", name_fr="Égypte", region="africa")
    CountryFactory(iso3="FRA", name_en="France", name_fr="France", region="europe")
    PartyFactory(instrument=agreement, country=kenya, in_force_on=date(1999, 5, 1))
    PartyFactory(instrument=standing_instrument(), country=kenya, status="signatory", signed_on=date(2001, 2, 3))
    PartyFactory(instrument=agreement, country=egypt, ended_on=today())
    return f"{CountryIndexPageFactory().url}matrix/"


def cells(content):
    """Each country's row, and the head, as texts."""
    table = Reading(content).all("table")[0]
    return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in table.iter("tr")]


def test_cells_say_standing_and_year(matrix, client):
    content = client.get(matrix).content
    head, *rows = cells(content)
    assert sorted(head[1:]) == ["AEWA", "AP"]
    found = {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows}
    assert found["Kenya"] == {"AEWA": "P 1999", "AP": "S 2001"}
    assert found["Egypt"] == found["France"] == {"AEWA": "", "AP": ""}
    titles = [cell.get("title") for cell in Reading(content).all("td") if cell.get("title")]
    assert sorted(titles) == ["Party since 1999", "Signatory since 2001"]


@pytest.mark.parametrize(
    ("query", "countries", "instruments"),
    [
        ("region=africa", ["Egypt", "Kenya"], ["AP", "AEWA"]),
        ("kind=agreement", ["Egypt", "France", "Kenya"], ["AEWA"]),
        ("q=fran", ["France"], ["AP", "AEWA"]),
        ("region=atlantis&kind=club", ["Egypt", "France", "Kenya"], ["AP", "AEWA"]),
    ],
)
def test_filters_narrow_rows_and_columns_and_a_wrong_one_is_ignored(matrix, client, query, countries, instruments):
    head, *rows = cells(client.get(f"{matrix}?{query}").content)
    assert [row[0] for row in rows] == countries
    assert sorted(head[1:]) == sorted(instruments)


def test_names_are_sorted_as_readers_of_the_language_expect(matrix, client):
    _head, *rows = cells(client.get(matrix.replace("/en/", "/fr/")).content)
    assert [row[0] for row in rows] == ["Égypte", "France", "Kényané"]


def test_filters_that_leave_nobody_say_so(matrix, client):
    assert "Nothing fits these filters." in Reading(client.get(f"{matrix}?q=zzz").content).words()["en"]


def test_files_have_the_same_cells(matrix, client):
    data = json.loads(b"".join(client.get(f"{matrix}?format=json&region=africa").streaming_content))
    assert [row["iso3"] for row in data["rows"]] == ["EGY", "KEN"]
    assert data["rows"][1]["aewa"] == {"code": "party", "label": "Party since 1999"}
    assert data["rows"][0]["aewa"] is None
    text = b"".join(client.get(f"{matrix}?format=csv&kind=agreement").streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["AEWA"] for row in rows] == ["", "", "Party since 1999"]
    assert "AP" not in rows[0]
    assert client.get(f"{matrix}?format=xlsx").content.startswith(b"PK")


def test_matrix_costs_the_same_for_many(matrix, client, count_queries):
    client.get(matrix)
    few = count_queries(lambda: client.get(matrix))
    for _ in range(4):
        PartyFactory(instrument=standing_instrument(), country=CountryFactory(region="asia"))
    assert count_queries(lambda: client.get(matrix)) == few
    assert few <= 20


def test_index_leads_to_map_and_matrix(matrix, client):
    links = [link.get("href") for link in Reading(client.get("/en/countries/").content).all("a")]
    assert {matrix, "/en/countries/map/"} <= set(links)
