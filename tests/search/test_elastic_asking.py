"""What Elasticsearch is asked; no server is needed to see it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engines.elastic.asking import asking_elsewhere, asking_hits, asking_parts
from search.engines.elastic.documents import page_in, values_of
from search.engines.elastic.querying import BEGUN, OWN, SYMBOL, Asked
from search.query import Order, Query
from tests.search.samples import LANGUAGES, SAMPLES, document, part


def hits(text: str = "", language: str = "en", **given: object) -> dict:
    return asking_hits(Query(text, language, **given), Asked(text))


def every(name: str, body: object) -> list[dict]:
    """All that a body asks by this name, wherever in it."""
    if isinstance(body, list):
        return [found for each in body for found in every(name, each)]
    if not isinstance(body, dict):
        return []
    here = [body[name]] if name in body else []
    return here + [found for each in body.values() for found in every(name, each)]


@pytest.mark.parametrize("language", [*LANGUAGES, "ar", "ru", "de"])
def test_an_index_takes_nothing_that_it_does_not_know(language):
    made = page_in(language)._index.to_dict()
    fields = made["mappings"]["properties"]
    assert made["mappings"]["dynamic"] == fields["parts"]["dynamic"] == "strict"
    for sample in SAMPLES:
        values = values_of(sample)
        assert values.keys() == fields.keys() - {"body"}
        assert all(each.keys() == fields["parts"]["properties"].keys() for each in values["parts"])


def test_stemmers_are_those_of_the_language():
    def stemmer(language: str) -> str:
        return page_in(language)._index.to_dict()["settings"]["analysis"]["filter"]["stems"]["language"]

    assert [stemmer(language) for language in ("en", "fr", "es", "ar", "ru")] == [
        *("porter2", "french", "spanish", "arabic", "russian"),
    ]


@given(text=st.text(max_size=80))
def test_no_relevance_reaches_the_readers_language(text):
    share = sum(len(each["query"].split()) * each["boost"] for each in every("multi_match", _wanted(text)))
    assert share <= 1.001 * len(LANGUAGES)
    assert SYMBOL >= 2 * OWN


def _wanted(text: str) -> list[dict]:
    return [must for must in every("must", hits(text)["query"]) if "bool" not in json.dumps(must)]


def test_each_language_leaves_out_its_own_common_words():
    ways = hits("la convention")["query"]["bool"]["must"][0]["bool"]["should"]
    asked = {way["bool"]["filter"][0]["terms"]["_index"][0][-2:]: way for way in ways if "bool" in way}
    words = {language: [each["query"] for each in every("multi_match", way)] for language, way in asked.items()}
    assert words == {"en": ["la", "convention"], "fr": ["convention"]}


def test_words_common_nowhere_are_asked_for_once():
    assert [each["query"] for each in every("multi_match", hits("saiga saiga horns")["query"])] == ["saiga", "horns"]


def test_few_words_can_be_but_begun():
    body = hits(" ".join(f"{sign}a*" for sign in "bcdfghij"))
    assert len(every("nested", body)) == BEGUN
    assert len(every("multi_match", body)) == 8 - BEGUN


def test_a_symbol_that_is_excluded_is_not_put_first():
    assert every("symbols", hits("11.3")) == [{"value": "11_3"}]
    assert every("symbols", hits("-11.3")) == []


def test_hits_are_counted_exactly_and_ordered_to_the_last():
    body = hits("saiga", page=3, size=10)
    assert (body["track_total_hits"], body["from"], body["size"]) == (True, 20, 10)
    assert body["sort"][0] == "_score"
    assert body["sort"][-1] == hits("saiga", order=Order.OLDEST)["sort"][-1] == "key"


def test_what_is_chosen_narrows_the_hits_and_the_counts_of_other_facets():
    body = hits(chosen={"type": frozenset({"news"}), "year": frozenset({"2014", "2015"})})
    news, years = {"terms": {"choices": ["type=news"]}}, {"terms": {"choices": ["year=2014", "year=2015"]}}
    assert body["post_filter"] == {"bool": {"filter": [news, years]}}
    assert body["aggs"]["type"]["filter"] == {"bool": {"filter": [years]}}
    assert body["aggs"]["year"]["filter"] == {"bool": {"filter": [news]}}
    assert body["aggs"]["*"]["filter"] == body["post_filter"]


def test_names_of_facets_mean_nothing_to_the_server():
    (values, *_) = every("include", hits(chosen={"a.*|b": frozenset({"x"})}))
    assert values == r"a\.\*\|b=.*"


def test_what_readers_do_not_meet_is_asked_for_without_their_language():
    body = asking_elsewhere(Query("saiga", "fr"), Asked("saiga"))
    assert body["query"]["bool"]["must_not"] == [{"term": {"readers": {"value": "fr"}}}]


def test_a_page_without_words_asked_for_shows_no_parts():
    assert every("nested", asking_parts(["page:1"], Asked("-saiga"))) == []
    assert len(every("nested", asking_parts(["page:1"], Asked("saiga")))) == 1


def test_accents_are_composed_and_kept_beside_the_folded_word():
    values = values_of(document("x", "fr", title="Les e\u0301tats", parts=(part("p-1", "Réglementés ; les états."),)))
    assert values["title"] == "Les états"
    assert values["vocabulary"] == ["etats états", "reglementes réglementés"]
    assert values["opening"] == "Réglementés ; les états."
