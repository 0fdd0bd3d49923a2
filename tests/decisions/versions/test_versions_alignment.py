"""Which provision of one version stands for which of another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from versions_help import provision

from decisions.versions.alignment import align
from decisions.versions.difference import compare, stretches, tally

WORDS = ["the Parties", "to count", "ponds", "each year", "and report"]
provisions = st.builds(
    provision,
    st.sampled_from("abcdefgh"),
    st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    st.sampled_from(["", "1", "2", "3"]),
    st.sampled_from(["operative", "preambular", "heading"]),
)
versions = st.lists(provisions, max_size=7, unique_by=lambda provision: provision.id)


@given(versions, versions)
def test_every_provision_of_both_stands_once_and_in_its_order(old, new):
    pairs = list(align(old, new))
    assert [pair.old for pair in pairs if pair.old] == old
    assert [pair.new for pair in pairs if pair.new] == new


@given(versions)
def test_the_same_version_has_no_change(version):
    assert tally(compare(version, version)) == {"same": len(version), "changed": 0, "added": 0, "removed": 0}


@given(versions, versions)
def test_counts_and_stretches_leave_nothing_out(old, new):
    found = compare(old, new)
    counts = tally(found)
    assert counts["same"] + counts["changed"] + counts["removed"] == len(old)
    assert counts["same"] + counts["changed"] + counts["added"] == len(new)
    assert [comparison for stretch in stretches(found) for comparison in stretch.comparisons] == found


@given(versions, versions)
def test_where_one_id_is_common_its_provisions_are_one(old, new):
    common = {one.id for one in old} & {other.id for other in new}
    if len(common) == 1:
        assert any(pair.old and pair.new and pair.old.id == pair.new.id for pair in align(old, new))


CASES = {
    "id counts, though all else differs": (
        [provision("a", "count ponds", "1")],
        [provision("a", "feed the geese", "2")],
        ["changed"],
    ),
    "same words count before the number, which moves on": (
        [provision("a", "count ponds", "1"), provision("b", "feed geese", "2")],
        [provision("x", "dig wells", "1"), provision("y", "count ponds", "2"), provision("z", "feed geese", "3")],
        ["added", "changed", "changed"],
    ),
    "number counts where the words have something in common": (
        [provision("a", "the Parties to count all ponds", "1")],
        [provision("x", "the Secretariat to keep a list of ponds", "1")],
        ["changed"],
    ),
    "number alone does not count": (
        [provision("a", "count ponds", "1")],
        [provision("x", "feed the wild geese", "1")],
        ["removed", "added"],
    ),
    "alike words count without id and number": (
        [provision("a", "recalling the ponds of old", kind="preambular")],
        [provision("x", "geese", kind="preambular"), provision("y", "recalling the ponds", kind="preambular")],
        ["added", "changed"],
    ),
    "a heading is no provision": (
        [provision("a", "Ponds", kind="heading")],
        [provision("x", "Ponds")],
        ["removed", "added"],
    ),
    "the likest of many is chosen": (
        [provision("a", "count the small ponds each year")],
        [provision("x", "count the large lakes each year"), provision("y", "count the small ponds each month")],
        ["added", "changed"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_provisions_belong_together(case):
    old, new, outcomes = CASES[case]
    assert [comparison.outcome for comparison in compare(old, new)] == outcomes


def test_a_new_number_is_a_change_of_the_number_alone():
    (found,) = compare([provision("a", "count ponds", "1")], [provision("a", "count ponds", "2")])
    assert [(edit.old, edit.new) for edit in found.number] == [("1", "2")]
    assert all(edit.is_same for edit in found.sentence)
