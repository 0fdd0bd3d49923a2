"""What a text asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.grammar import Clause, parse, telling

SIGNS = st.text(alphabet=st.one_of(st.sampled_from("ab1 -\u2212*\"“”«»'’.()"), st.characters(codec="utf-8")))


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("saiga antelope", [Clause(("saiga",)), Clause(("antelope",))]),
        ('"range states" saiga', [Clause(("range", "states")), Clause(("saiga",))]),
        ("«états de l’aire»", [Clause(("états", "de", "aire"))]),
        ("“calving grounds”", [Clause(("calving", "grounds"))]),
        ('saiga "calving', [Clause(("saiga",)), Clause(("calving",))]),
        ('saiga"antelope"', [Clause(("saiga",)), Clause(("antelope",))]),
        ("-poaching", [Clause(("poaching",), is_excluded=True)]),
        ('\u2212"range states"', [Clause(("range", "states"), is_excluded=True)]),
        ("African-Eurasian", [Clause(("African", "Eurasian"))]),
        ("antelo*", [Clause(("antelo",), is_begun=True)]),
        ("-antelo*", [Clause(("antelo",), is_excluded=True, is_begun=True)]),
        ("an*telope", [Clause(("an", "telope"))]),
        ('"antelo*"', [Clause(("antelo",))]),
        ("11.3", [Clause(("11", "3"))]),
        ("12.4 (Rev.COP14)", [Clause(("12", "4")), Clause(("Rev", "COP", "14"))]),
        ("- -- * \"\" ''", []),
    ],
)
def test_a_text_is_read_as_clauses(text, clauses):
    assert list(parse(text)) == clauses


@given(SIGNS)
def test_every_text_has_a_meaning(text):
    assert all(clause.words and all(clause.words) for clause in parse(text))


@given(SIGNS)
def test_spaces_around_and_between_mean_nothing(text):
    assert parse(f"  {' '.join(text.split())}\t") == parse(" ".join(text.split()))


@given(st.lists(st.from_regex(r"[a-zé]{1,8}|[0-9]{1,3}", fullmatch=True)))
def test_plain_words_are_clauses_in_their_order(some):
    assert [clause.words for clause in parse(" ".join(some))] == [(word,) for word in some]


@given(SIGNS, st.sampled_from(["en", "fr", "zz"]))
def test_something_to_look_for_is_left_of_whatever_is_asked(text, language):
    clauses = parse(text)
    kept = telling(clauses, language)
    assert set(kept) <= set(clauses)
    assert bool(kept) == bool(clauses)


def test_common_words_are_left_out_beside_others_but_not_in_phrases():
    assert telling(parse("the saiga of"), "en") == [Clause(("saiga",))]
    assert telling(parse("the saiga"), "fr") == [Clause(("the",)), Clause(("saiga",))]
    assert list(telling(parse('"the saiga" the*'), "en")) == list(parse('"the saiga" the*'))
    assert list(telling(parse("of the"), "en")) == list(parse("of the"))
