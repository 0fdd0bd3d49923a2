from __future__ import annotations

import pytest

from decisions.importing.numbers import read_marker
from decisions.importing.outline import Outline


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("1. Urges", "1", "Urges"),
        ("1) Urges", "1", "Urges"),
        ("(1) Urges", "1", "Urges"),
        ("1.1 Urges", "1.1", "Urges"),
        ("2.10. Urges", "2.10", "Urges"),
        ("14.114 Parties", "14.114", "Parties"),
        ("(a) to meet", "a", "to meet"),
        ("a) to meet", "a", "to meet"),
        ("(aa) to meet", "aa", "to meet"),
        ("(iv) to meet", "iv", "to meet"),
        ("i. to meet", "i", "to meet"),
        ("A. Scope", "A", "Scope"),
        ("IV. Scope", "IV", "Scope"),
        ("§ 4 Parties", "4", "Parties"),
        ("1.- Insta", "1", "Insta"),
        ("• to meet", "", "to meet"),
        ("\uf02d to meet", "", "to meet"),
        ("\uf0b7to meet", "", "to meet"),
        ("\u2013 to meet", "", "to meet"),
        ("- to meet", "", "to meet"),
        ("3.", "3", ""),
    ],
)
def test_marker_is_stored_without_its_brackets_and_points(text, number, rest):
    marker = read_marker(text)
    assert marker is not None
    assert (marker.number, text[marker.length :]) == (number, rest)


@pytest.mark.parametrize(
    "text", ["44th meeting", "etc. and so on", "2014. A year", "(AEWA) and", "(s)he", "-5 degrees", ""]
)
def test_other_beginnings_are_no_markers(text):
    assert read_marker(text) is None


@pytest.mark.parametrize(
    ("markers", "levels"),
    [
        ("1. 2. 3.", [1, 1, 1]),
        ("1. (a) (b) (i) (ii) (c) 2. (a)", [1, 2, 2, 3, 3, 2, 1, 2]),
        ("1. 1.1 1.2 2. 2.1", [1, 2, 2, 1, 2]),
        ("g. h. i. j.", [1, 1, 1, 1]),
        ("(a) (i) (ii) (iii) (iv) (v) (b)", [1, 2, 2, 2, 2, 2, 1]),
        ("14.114 a) b) 14.115 a)", [1, 2, 2, 1, 2]),
        ("1. 1.1 1.1.1 1.2 2.", [1, 2, 3, 2, 1]),
        ("I. 1. a) • • b) II. 1.", [1, 2, 3, 4, 4, 3, 1, 2]),
        ("• \u2013 \u2013 •", [1, 2, 2, 1]),
        ("(t) (u) (v) (w)", [1, 1, 1, 1]),
    ],
)
def test_nested_markers_get_their_levels(markers, levels):
    outline = Outline()
    read = [read_marker(f"{marker} x") for marker in markers.split()]
    assert [outline.place(marker, stands_alone=False) for marker in read if marker] == levels


def test_letters_belong_to_the_unnumbered_paragraph_before_them():
    outline = Outline()
    letter, number = read_marker("a) x"), read_marker("1. x")
    assert letter
    assert number
    assert [outline.plain(), outline.place(letter, stands_alone=False)] == [1, 2]
    assert outline.place(number, stands_alone=True) == 1
