"""The map of tiles: one a country, none upon another, each with its name and standing."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from countries_help import svgs

from home.dates import today
from instruments.countries.tiles import DATA, SHADES, family_map, map_of, places, shade
from instruments.enums import PartyStatus
from instruments.models import Party
from tests.factories.instruments import CountryFactory, CountryIndexPageFactory, PartyFactory
from tests.factories.standing import standing_instrument
from tests.reading import Reading

DATA_FILES = Path(__file__).parents[3] / "instruments" / "data"


@pytest.fixture
def kenya(db):
    return CountryFactory(iso2="KE", iso3="KEN", name_en="Kenya", name_fr="Kenya (fr)")


@pytest.fixture
def index(home):
    return CountryIndexPageFactory()


def test_no_two_tiles_share_a_place_and_no_country_has_two():
    with DATA.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(places()) == len(rows)
    assert [place for place, times in Counter(places().values()).items() if times > 1] == []
    assert all(re.fullmatch("[A-Z]{3}", iso3) for iso3 in places())
    assert min(column for column, _ in places().values()) == min(row for _, row in places().values()) == 0


def test_every_country_of_the_data_and_all_members_of_the_united_nations_have_a_tile():
    known = set()
    for name in ("parties.csv", "other_countries.csv", "countries.csv"):
        if (DATA_FILES / name).exists():
            with (DATA_FILES / name).open(newline="") as file:
                known |= {row["iso3"] or "EUE" for row in csv.DictReader(file)}
    assert known - set(places()) == set()
    # 193 Members, two observers, the Cook Islands, Niue, and the European Union.
    assert len(places()) == 193 + 2 + 2 + 1


def test_tile_says_its_country_and_standing(kenya):
    PartyFactory(instrument=standing_instrument(), country=kenya, in_force_on=date(1999, 5, 1))
    CountryFactory(iso3="DEU", name_en="Germany")
    titles = {tile.country.iso3: (tile.kind, tile.title) for tile in map_of(Party.objects.all()).tiles}
    assert titles == {
        "KEN": ("party", "Kenya (KEN): Party since 1999"),
        "DEU": ("none", "Germany (DEU): not recorded as taking part"),
    }


def test_country_without_a_place_stands_in_the_table_alone(kenya):
    CountryFactory(iso3="XYZ", name_en="Atlantis")
    found = map_of([])
    assert [tile.country.iso3 for tile in found.tiles] == ["KEN"]
    assert [tile.country.name for tile in found.rows] == ["Atlantis", "Kenya"]


def test_legend_counts_each_standing_in_use(kenya):
    PartyFactory(instrument=standing_instrument(), country=kenya, status=PartyStatus.SIGNATORY)
    CountryFactory.create_batch(2)
    assert [(key.kind, key.count) for key in map_of(Party.objects.all()).legend] == [("signatory", 1), ("none", 2)]


def test_family_map_counts_present_memberships_of_published_instruments(kenya):
    PartyFactory(instrument=standing_instrument(), country=kenya)
    away = CountryFactory(iso3="DEU")
    PartyFactory(instrument=standing_instrument(), country=away, ended_on=today())
    leaving = CountryFactory(iso3="FRA")
    PartyFactory(instrument=standing_instrument(), country=leaving, ended_on=today() + timedelta(days=1))
    found = {tile.country.iso3: (tile.number, tile.kind) for tile in family_map().tiles}
    assert found == {"KEN": (1, "shade-1"), "DEU": (0, "shade-0"), "FRA": (1, "shade-1")}


def test_shades_grow_with_the_number():
    assert [shade(count) for count in range(SHADES[-1] + 2)] == sorted(shade(n) for n in range(SHADES[-1] + 2))
    assert shade(0) == "shade-0"
    assert shade(SHADES[-1]) == f"shade-{len(SHADES)}"


@pytest.mark.parametrize("address", ["map/", "map/standing/"])
def test_map_is_sound_and_has_the_same_links_as_its_table(index, client, kenya, address):
    PartyFactory(instrument=standing_instrument(), country=kenya, in_force_on=date(1999, 5, 1))
    content = client.get(f"{index.url}{address}").content
    drawing = svgs(content)[0]
    assert [child.tag for child in drawing][:2] == ["title", "desc"]
    links = {link.get("href"): link.get("aria-label") for link in drawing.iter("a")}
    assert list(links) == ["/en/countries/ken/"]
    assert all(link.find("title") is not None for link in drawing.iter("a"))
    rows = Reading(content).all("tbody")[0]
    assert [link.get("href") for link in rows.iter("a")] == list(links)
    assert client.get("/en/countries/ken/").status_code == 200


def test_map_speaks_the_readers_language(index, client, kenya):
    PartyFactory(instrument=standing_instrument(), country=kenya)
    words = Reading(client.get("/fr/countries/map/standing/").content).words()
    assert "Kenya (fr)" in words["fr"]


def test_map_of_no_instrument_is_not_there(index, client):
    assert client.get(f"{index.url}map/atlantis/").status_code == 404


def test_maps_cost_the_same_for_many(index, client, count_queries):
    addresses = [f"{index.url}map/", f"{index.url}map/standing/", "/en/instruments/standing/"]
    PartyFactory(instrument=standing_instrument())

    def costs():
        return [count_queries(lambda address=address: client.get(address)) for address in addresses]

    costs()
    few = costs()
    for _ in range(5):
        PartyFactory(instrument=standing_instrument())
    assert costs() == few


def test_instrument_page_has_the_map_and_says_where_counts_differ(index, client, kenya):
    instrument = standing_instrument()
    assert b"map-of-parties" not in client.get(instrument.url).content
    PartyFactory(instrument=instrument, country=kenya)
    type(instrument).objects.filter(slug="standing").update(member_count=7)
    reading = Reading(client.get(instrument.url).content)
    assert f"{index.url}map/standing/" in [link.get("href") for link in reading.all("a")]
    assert "1 is recorded here; the number published is 7." in reading.words()["en"]
