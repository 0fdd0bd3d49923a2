"""Words and their terms."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import code, fold, is_stopword, spelt, terms, words, written

#: Letters with and without marks, digits, apostrophes and what stands between words.
TEXTS = st.text(alphabet=st.one_of(st.sampled_from("aelsdéÉñçŒﬁİß٣7'’- \u0301\u0303³⑴ﷺ"), st.characters(codec="utf-8")))


def texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("COP14", ["COP", "14"]),
        ("cop-14", ["cop", "14"]),
        ("Res. 12.4 (Rev.COP14)", ["Res", "12", "4", "Rev", "COP", "14"]),
        ("l’ozone d'Afrique", ["ozone", "Afrique"]),
        ("Qu'il s’agit jusqu’alors", ["il", "agit", "alors"]),
        ("aujourd’hui", ["aujourd", "hui"]),
        ("the Party's reports", ["the", "Party's", "reports"]),
        ("the Parties’ reports", ["the", "Parties", "reports"]),
        ("snake_case", ["snake", "case"]),
        ("espe\u0300ces", ["espe\u0300ces"]),
        ("… -- '", []),
    ],
)
def test_a_word_is_a_run_of_letters_or_of_digits(text, found):
    assert texts(text) == found


@given(TEXTS)
def test_words_stand_where_they_say_in_their_order(text):
    found = list(words(text))
    assert all(text[word.start : word.end].startswith(word.text) for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(TEXTS)
def test_the_quick_way_finds_the_same_words(text):
    text = text.lower()
    assert spelt(text) == texts(text)


@given(TEXTS, st.sampled_from(["en", "fr", "es", "ar", "ru", "zz"]))
def test_every_word_has_a_term_of_letters_and_digits(text, language):
    for word in texts(text):
        found = terms(word, language)
        assert found
        assert all(term.removesuffix(f"_{language}").isalnum() and len(term) < 80 for term in found)


@given(st.text(alphabet="éèñçüÅøйёάώabsS'’ 12"), st.sampled_from(["en", "fr", "es", "ru"]))
def test_a_text_has_the_same_terms_composed_and_decomposed(text, language):
    composed, decomposed = (
        [terms(word, language) for word in spelt(unicodedata.normalize(form, text))] for form in ("NFC", "NFD")
    )
    assert composed == decomposed


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "conserving", "Conservation"),
        ("en", "party", "Parties"),
        ("en", "Party’s", "party"),
        ("fr", "espèces", "ESPECE"),
        ("fr", "réglementées", "reglemente"),
        ("es", "adoptaron", "adoptar"),
        ("es", "decisión", "decisiones"),
        ("es", "España", "ESPANA"),
        ("ru", "решения", "решение"),
        ("zz", "Élan", "elan"),
    ],
)
def test_inflections_and_accents_share_a_term(language, one, other):
    assert set(terms(one, language)) & set(terms(other, language))


def test_terms_say_their_language_and_numbers_none():
    assert terms("services", "en") == ("servic_en",)
    assert terms("services", "fr") == ("servic_fr",)
    assert terms("14", "en") == terms("14", "fr") == ("14",)
    assert set(terms("conservation", "en")).isdisjoint(terms("conversation", "en"))


def test_a_long_word_is_cut():
    assert len(terms("é" * 600, "fr")[0]) < 80
    assert len(code("a/" * 600)) <= 256


def test_too_common_words_are_known_in_any_case_and_accent():
    assert is_stopword("The", "en")
    assert is_stopword("À", "fr")
    assert not is_stopword("the", "fr")
    assert not is_stopword("the", "zz")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Res. 12.4 (Rev.COP14)", "res 12 4 rev cop 14"),
        ("UNEP/CMS/StC44", "unep cms stc-44"),
        ("Résolution 11.3", "RESOLUTION 11.3"),
    ],
)
def test_a_symbol_is_the_same_in_any_punctuation(one, other):
    assert code(one) == code(other)


def test_symbols_differ_by_their_numbers():
    assert len({code(each) for each in ("11.3", "1.13", "113", "11.3.1")}) == 4


def test_a_word_is_written_composed_without_case_and_genitive():
    assert written("E\u0301TAT’s") == "état"
    assert fold("Ça Œuvre ÉTÉ ﬁn") == "ca oeuvre ete fin"
