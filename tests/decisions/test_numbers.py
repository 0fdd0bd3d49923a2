"""Numbers of decisions compare as people mean them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.numbers import canonical, sort_key

NUMBERS = st.lists(st.integers(0, 999), min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("12.01", "12.1"),
        ("12.4 (Rev.COP14)", "12.4"),
        ("10.8 Rev.COP12", "10.8"),
        (" 10.08 (Rev. COP13) ", "10.8"),
        ("StC44", "StC44"),
        ("", ""),
    ],
)
def test_number_without_zeros_and_revision(printed, meant):
    assert canonical(printed) == meant


@given(NUMBERS, NUMBERS)
def test_order_is_that_of_the_figures(one, other):
    keys = [sort_key(".".join(map(str, figures))) for figures in (one, other)]
    assert (keys[0] < keys[1]) == (one < other)


@given(NUMBERS)
def test_canonical_form_of_a_canonical_number_is_itself(figures):
    number = canonical(".".join(map(str, figures)))
    assert canonical(number) == number
