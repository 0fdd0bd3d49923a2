"""What a cell says."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from instruments.enums import PartyStatus, Region
from instruments.registry.cells import (
    CellRefused,
    Incomplete,
    choice,
    day,
    day_if_whole,
    flag,
    language,
    languages,
    number,
    text,
)


@given(st.dates())
def test_every_date_written_with_its_year_first_is_read(value):
    assert day(value.isoformat()) == day_if_whole(value.isoformat()) == value


def said(read, cell):
    """The value as it would be written, "" where it is refused."""
    try:
        return str(read(cell) or "")
    except CellRefused:
        return ""


@given(st.text(max_size=12))
def test_anything_else_is_no_date_and_no_number(cell):
    assert said(day, cell) in ("", cell)
    assert said(number, cell) in ("", cell.lstrip("0"))


@pytest.mark.parametrize(
    "cell", ["2015-02-30", "01/02/2015", "20150201", "2015-W01-1", "\u0662015-01-01", "1999-13", "99"]
)
def test_what_only_looks_like_a_date_is_refused(cell):
    with pytest.raises(CellRefused):
        day_if_whole(cell)


def test_a_date_known_in_part_is_told_from_a_wrong_one():
    assert day_if_whole("1999") == Incomplete("1999")
    assert day_if_whole("1999-05") == Incomplete("1999-05")
    with pytest.raises(CellRefused):
        day("1999")


@pytest.mark.parametrize("cell", ["party", "Party", "Partie", "parte"])
def test_a_choice_is_known_by_its_value_and_by_its_name_in_each_language(cell):
    with override("es"):
        assert choice(PartyStatus)(cell) == PartyStatus.PARTY
    assert choice(Region)("South & Central America & The Caribbean") == Region.AMERICAS


def test_an_unknown_choice_names_the_known_ones():
    with pytest.raises(CellRefused, match="party, signatory, range_state"):
        choice(PartyStatus)("Observer")
    assert choice(PartyStatus, PartyStatus.PARTY)("") == PartyStatus.PARTY


def test_languages_flags_and_texts():
    assert languages("FR; en, fr") == ["fr", "en"]
    assert language("FR") == "fr"
    assert [flag(cell) for cell in ("yes", "Oui", "SÍ", "True", "", "no", "0")] == [True] * 4 + [False] * 3
    assert text(" Co\u0302te\r\nd ") == "Côte\nd"
    for read, cell in (
        (languages, "de"),
        (language, "de"),
        (language, "fr en"),
        (flag, "perhaps"),
        (text, "a\x00b"),
        (number, "-1"),
        (number, "7a"),
    ):
        with pytest.raises(CellRefused):
            read(cell)


def test_a_date_keeps_its_day():
    assert day("2001-02-03") == date(2001, 2, 3)
