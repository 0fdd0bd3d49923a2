"""The data files with deliberate faults: each is refused with its line and reason, and nothing is lost or stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from registry_files import brought, data_rows, refusals, with_countries

from instruments.models import Party
from instruments.registry.tables import FileRefused
from tests.factories.standing import SLUG

if TYPE_CHECKING:
    from registry_files import Row

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def countries() -> None:
    with_countries()


@pytest.fixture
def parties() -> list[Row]:
    """The Parties to CMS as those of the instrument that stands in the test database."""
    return [{**row, "instrument": SLUG} for row in data_rows("parties.csv")]


@pytest.fixture
def memberships() -> list[Row]:
    """The whole file, its instruments taken together: a country once."""
    rows = {row["iso3"]: {**row, "instrument": SLUG} for row in data_rows("memberships.csv")}
    return list(rows.values())


def test_the_files_come_whole_and_change_nothing_the_second_time(parties, memberships):
    assert brought("memberships", parties).is_stored
    assert Party.objects.count() == 131
    assert {entry.outcome.value for entry in brought("memberships", parties).entries} == {"unchanged"}
    assert Party.objects.get(country__iso3="CMR").number == 1
    new = brought("memberships", memberships, keeps=True)
    assert not new.refused
    assert Party.objects.count() == 131 + sum(entry.outcome == "new" for entry in new.entries)


def test_each_fault_is_refused_with_its_line_and_reason_and_nothing_is_lost(parties):
    brought("memberships", parties)
    before = list(Party.objects.order_by("pk").values())
    faults = {
        3: ({"entry_into_force": "2015-02-30"}, "entry_into_force: “2015-02-30” is not a date"),
        5: ({"iso3": "KNE"}, "iso3: No country has the code “KNE”. Do you mean “KEN”?"),
        7: ({"iso3": "Colombie"}, "Do you mean “COL”?"),
        9: ({"status": "Observer"}, "status: “Observer” is unknown"),
        11: ({"party_number": "12a"}, "party_number: “12a” is not a whole number"),
        13: ({"instrument": "standin"}, "instrument: No instrument is called “standin”. Do you mean “standing”?"),
        15: ({"iso3": parties[0]["iso3"]}, "Line 2 is about the same"),
        17: ({"party_number": parties[0]["party_number"]}, "Another Party to this instrument has this number"),
        19: ({"withdrawal": "1970-01-01"}, "It ends before it begins"),
        21: ({"status": "Signatory", "party_number": "500"}, "Only Parties have a number"),
        23: ({"iso3": "", "iso2": ""}, "iso3: The country is missing"),
        25: ({"confidence": "very"}, "confidence: “very” is unknown"),
    }
    for line, (wrong, _words) in faults.items():
        parties[line - 2] |= wrong
    found = refusals(brought("memberships", [{"withdrawal": "", **row} for row in parties]))
    assert found.keys() == faults.keys()
    assert [line for line, (_wrong, words) in faults.items() if words not in found[line]] == []
    assert list(Party.objects.order_by("pk").values()) == before


def test_several_faults_of_a_row_are_all_told(memberships):
    memberships[0] |= {"signature": "soon", "status": "?", "iso3": "XX"}
    found = refusals(brought("memberships", memberships))
    assert all(f"{column}: " in found[2] for column in ("signature", "status", "iso3"))
    assert not Party.objects.exists()


def test_a_number_given_twice_within_the_file_is_found(parties):
    """Before either is stored."""
    parties[1]["party_number"] = parties[0]["party_number"]
    assert refusals(brought("memberships", parties)).keys() == {2, 3}


def test_two_parties_may_swap_their_numbers(parties):
    brought("memberships", parties)
    one, other = parties[0], parties[1]
    one["party_number"], other["party_number"] = other["party_number"], one["party_number"]
    report = brought("memberships", parties)
    assert report.is_stored
    assert [entry.line for entry in report.entries if entry.outcome == "changed"] == [2, 3]


def test_a_date_known_in_part_is_not_taken_and_loses_none(parties):
    parties[0] |= {"signature": "1999", "entry_into_force": "2015-08"}
    row = brought("memberships", parties).rows()[0]
    assert row["outcome"] == "new"
    assert [words.partition(":")[0] for words in row["remarks"]] == ["signature", "entry_into_force"]
    Party.objects.filter(country__iso3="AFG").update(in_force_on="2015-08-01")
    assert brought("memberships", parties).rows()[0]["outcome"] == "unchanged"


def test_a_missing_column_refuses_the_file_and_an_unknown_one_is_named(parties):
    with pytest.raises(FileRefused, match="instrument, status"):
        brought("memberships", [{"iso3": "KEN"}])
    report = brought("memberships", [{"iso3": "KEN", "status": "party", "mood": "good"}], instrument=SLUG)
    assert report.ignored == ["mood"]
    assert report.is_stored
