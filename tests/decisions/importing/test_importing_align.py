"""What two texts have in common is found, whatever was put in or taken out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decisions.importing.align import Part, align

WORDS = ["ponds", "AEWA", "keepers", "11.3", "water", "COP12", "depth"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), max_size=9, unique_by=lambda t: frozenset(t))
CALM = settings(deadline=None)


@st.composite
def texts(draw: st.DrawFn) -> list[Part]:
    """Paragraphs of which no two have the same words; numbers count up, and anew after a heading."""
    parts, number = [], 0
    for words in draw(TEXTS):
        kind = draw(st.sampled_from(["heading", "preambular", "operative"]))
        number = 0 if kind == "heading" else number + 1
        printed = str(number) if kind == "operative" and draw(st.booleans()) else ""
        parts.append(Part(kind, draw(st.integers(1, 2)), printed, " ".join(words)))
    return parts


@given(texts())
@CALM
def test_text_aligned_with_itself_is_the_same(text):
    found = align(text, text)
    assert found.pairs == tuple((place, place) for place in range(len(text)))
    assert not found.untranslated
    assert not found.unplaced


@given(texts(), texts())
@CALM
def test_order_is_kept_and_every_paragraph_is_told_once(one, two):
    found = align(one, two)
    here, there = ([pair[side] for pair in found.pairs] for side in (0, 1))
    assert here == sorted(set(here))
    assert there == sorted(set(there))
    assert sorted([*here, *found.untranslated]) == list(range(len(one)))
    assert sorted([*there, *found.unplaced]) == list(range(len(two)))
    assert all((one[a].kind, one[a].level) == (two[b].kind, two[b].level) for a, b in found.pairs)
    assert all(one[a].number == two[b].number or not (one[a].number and two[b].number) for a, b in found.pairs)


@given(texts().filter(bool), st.data())
@CALM
def test_deleted_or_inserted_paragraph_leaves_the_others_aligned(text, data):
    place = data.draw(st.integers(0, len(text) - 1))
    shorter = text[:place] + text[place + 1 :]
    others = [index for index in range(len(text)) if index != place]
    assert align(text, shorter).pairs == tuple((index, at) for at, index in enumerate(others))
    assert align(text, shorter).untranslated == (place,)
    assert align(shorter, text).pairs == tuple((at, index) for at, index in enumerate(others))
    assert align(shorter, text).unplaced == (place,)


def parts(*rows: tuple[str, str]) -> list[Part]:
    return [Part("operative", 1, number, text) for number, text in rows]


def test_printed_number_weighs_more_than_likeness():
    english = parts(("1", "Requests a report by COP12"), ("2", "Invites AEWA"))
    french = parts(("2", "Demande un rapport à la COP12"))
    assert align(english, french).pairs == ((1, 0),)


@pytest.mark.parametrize(
    ("french", "pairs"),
    [
        (["Rappelant la Résolution 11.3", "Invite l’AEWA"], ((0, 0), (2, 1))),
        (["Notant les étangs", "Invite l’AEWA à communiquer"], ((1, 0), (2, 1))),
    ],
)
def test_paragraph_without_a_number_is_found_by_what_both_languages_write_alike(french, pairs):
    english = parts(("", "Recalling Resolution 11.3"), ("", "Noting the ponds"), ("", "Invites AEWA to communicate"))
    assert align(english, parts(*(("", text) for text in french))).pairs == pairs
