"""What differs between two texts: both can be read from it exactly, and it says no more than is so."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.versions.words import Edit, edits

#: Texts as they are revised, beside texts of any characters: few words, so that most of them recur.
sentences = st.lists(st.sampled_from(["the ", "Parties", " ", ", ", "é", "12.4", "\n", "to", "report", ";"])).map(
    "".join
)
texts = st.one_of(sentences, st.text("abé1 .;\n\u202f\u0301’", max_size=30))


@given(texts, texts)
def test_taking_one_side_gives_that_text_exactly(old, new):
    found = edits(old, new)
    assert "".join(edit.old for edit in found) == old
    assert "".join(edit.new for edit in found) == new


@given(texts)
def test_the_same_text_has_no_change(text):
    assert all(edit.is_same for edit in edits(text, text))


@given(texts, texts)
def test_same_and_changed_alternate(old, new):
    sides = [edit.is_same for edit in edits(old, new)]
    assert all(one != other for one, other in pairwise(sides))


@given(texts, texts)
def test_space_never_parts_two_changes(old, new):
    assert not any(edit.is_space for edit in edits(old, new)[1:-1])


@given(texts, texts)
def test_a_word_is_changed_as_a_whole(old, new):
    for one, other in pairwise(edits(old, new)):
        for side in ("old", "new"):
            before, after = getattr(one, side), getattr(other, side)
            assert not (before[-1:].isalnum() and after[:1].isalnum())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("report to COP13;", "report to COP15;", [("report to ", "report to "), ("COP13", "COP15"), (";", ";")]),
        ("ponds and lakes", "ponds", [("ponds", "ponds"), (" and lakes", "")]),
        ("the old bad pond", "the new good pond", [("the ", "the "), ("old bad", "new good"), (" pond", " pond")]),
        ("", "all", [("", "all")]),
        ("", "", []),
    ],
)
def test_differences_read_like_this(old, new, expected):
    assert edits(old, new) == [Edit(*pair) for pair in expected]
