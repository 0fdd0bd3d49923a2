"""Indexes on a real server: their making, their exchange, and what their analyzers make of words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

import pytest

from search import analysis
from search.engines.base import Unavailable
from search.engines.elastic import ElasticEngine
from search.engines.elastic.client import client
from search.engines.elastic.documents import page_in
from search.engines.elastic.names import name_of
from tests.search.contract import ask, fill, found
from tests.search.samples import LANGUAGES, SAMPLES, document, part

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = {
    "en": "Conserving species; Parties' and the Party's grounds, Res. 12.4 (Rev.COP14), UNEP/CMS/StC44, a_b 1:2",
    "fr": "L’état des espèces migratrices d'Afrique, réglementées aujourd’hui ; jusqu’à COP14 qu'il protège",
    "es": "Las decisiones adoptadas por los Estados del Área de distribución: protección de los ñandúes (Res. 11.3)",
    "ru": "Сохранение мигрирующих видов, резолюция 11.3",
}


@pytest.fixture
def elastic(elasticsearch: None) -> ElasticEngine:
    """With the samples and nothing else."""
    engine = ElasticEngine()
    engine.index().replace(engine.index().keys(), [])
    fill(engine, SAMPLES)
    return engine


@pytest.fixture
def generation(elastic: ElasticEngine) -> Iterator[str]:
    """One in the making."""
    name = elastic.begin(LANGUAGES)
    yield name
    elastic.discard(name)


@pytest.mark.parametrize("language", TEXTS)
def test_words_become_the_terms_of_our_own_analysis(elasticsearch, elasticsearch_prefix, language):
    name = f"{elasticsearch_prefix}-analysis-{language}"
    page_in(language)._index.clone(name).create(using=client())
    answer = client().indices.analyze(index=name, analyzer="words", text=TEXTS[language])
    theirs: dict[int, set[str]] = {}
    for token in answer["tokens"]:
        theirs.setdefault(token["position"], set()).add(token["token"])
    ours = [analysis.terms(word.text, language)[0].partition("_")[0] for word in analysis.words(TEXTS[language])]
    assert [term for term, tokens in zip(ours, theirs.values(), strict=True) if term not in tokens] == []


def test_what_is_not_built_is_unavailable(elasticsearch, settings):
    settings.ELASTICSEARCH_PREFIX = "test-nothing"
    engine = ElasticEngine()
    for call in [lambda: ask(engine, "saiga"), lambda: engine.suggest("saiga", "en"), engine.index().keys]:
        with pytest.raises(Unavailable, match="rebuild_search"):
            call()
    with pytest.raises(Unavailable, match="rebuild_search"):
        fill(engine, SAMPLES)


def test_nothing_is_written_to_an_index_of_another_language(elastic):
    generation = elastic.begin(["fr"])
    try:
        with pytest.raises(Unavailable, match="not built in en"):
            elastic.index(generation).replace([SAMPLES[0].key], [SAMPLES[0]])
    finally:
        elastic.discard(generation)


def test_an_index_in_the_making_waits_for_no_copy_and_one_that_serves_is_seen_at_once(elastic, generation):
    def settings_of(name: str) -> dict:
        ((_, answer),) = client().indices.get_settings(index=name).items()
        return answer["settings"]["index"]

    making = settings_of(name_of("en", generation))
    assert (making["number_of_replicas"], making["refresh_interval"]) == ("0", "-1")
    elastic.switch(generation, LANGUAGES)
    assert "refresh_interval" not in settings_of(name_of("en"))
    assert settings_of(name_of("en"))["auto_expand_replicas"] == "0-1"


def test_only_the_generation_that_serves_is_left(elastic, generation, elasticsearch_prefix):
    elastic.discard(elastic.begin(LANGUAGES))
    elastic.switch(generation, LANGUAGES)
    names = [
        name for language in LANGUAGES for name in client().indices.get(index=f"{elasticsearch_prefix}-{language}-*")
    ]
    assert sorted(names) == sorted(name_of(language, generation) for language in LANGUAGES)


def test_a_switch_can_be_repeated(elastic, generation):
    fill(elastic, SAMPLES)
    elastic.switch(generation, LANGUAGES)
    elastic.switch(generation, LANGUAGES)
    assert ask(elastic).total == 0


def test_searches_and_writing_go_on_through_a_switch(elastic, generation):
    is_enough, seen = Event(), set()

    def go_on() -> None:
        while not is_enough.is_set():
            seen.add(ask(elastic, "antelope").total)
            # What was not written then is handed over again.
            with suppress(Unavailable):
                elastic.index().replace([SAMPLES[0].key], [SAMPLES[0]])

    elastic.index(generation).replace({each.key for each in SAMPLES}, SAMPLES)
    with ThreadPoolExecutor() as pool:
        going_on = pool.submit(go_on)
        elastic.switch(generation, LANGUAGES)
        is_enough.set()
        going_on.result()
    assert seen == {1}
    assert ask(elastic).total == 7


def test_a_generation_that_serves_can_not_be_discarded(elastic, generation):
    elastic.switch(generation, LANGUAGES)
    elastic.discard(generation)
    assert ask(elastic).total == 0


def test_what_a_generation_was_given_can_be_read_back_before_it_serves(elastic, generation):
    index = elastic.index(generation)
    index.replace({each.key for each in SAMPLES}, SAMPLES)
    index.replace([SAMPLES[0].key], [])
    assert index.digests([each.key for each in SAMPLES]) == {
        (each.key, each.language): each.digest for each in SAMPLES[1:]
    }
    assert index.keys() == sorted({each.key for each in SAMPLES[1:]})


def test_common_words_of_a_language_show_no_parts(elastic):
    parts = part("p-1", "La tortue.", "fr"), part("p-2", "Les outardes.", "fr"), part("p-3", "De la mer.", "fr")
    fill(elastic, [document("bustards", "fr", parts=parts)])
    hit = ask(elastic, "la outarde", "fr").hits[0]
    assert [each.address for each in hit.parts] == ["/fr/bustards/#p-2"]


def test_parts_with_the_most_of_the_words_come_first(elastic):
    parts = [part(f"p-{n}", text) for n, text in enumerate(["Horns.", "Bustards.", "Bustards with horns.", "Horns."])]
    fill(elastic, [document("bustards", parts=tuple(parts))])
    hit = ask(elastic, "bustards horns").hits[0]
    assert [each.address.partition("#")[2] for each in hit.parts] == ["p-2", "p-0", "p-1"]


@pytest.mark.parametrize(("text", "marked"), [("poach*", "poaching"), ('"report on poaching"', "report on poaching")])
def test_words_begun_and_phrases_are_marked_in_parts(elastic, text, marked):
    assert f"<mark>{marked}</mark>" in ask(elastic, text).hits[0].parts[0].html


def test_the_end_of_a_symbol_can_be_begun(elastic):
    assert found(elastic, "rev.cop1*") == ["waterbirds"]
    assert found(elastic, "rev.cop2*") == []


def test_suggestions_are_spelled_with_their_accents(elastic):
    fill(elastic, [document("rule", "fr", title="Espèces réglementées")])
    assert ask(elastic, "reglementes especces", "fr").suggestion == "reglementes espèces"
    assert ask(elastic, "reglementtees", "fr").suggestion == "réglementées"
    assert "espèces réglementées" in [each.text for each in elastic.suggest("espèces regl", "fr")]


def test_pages_are_suggested_by_any_word_of_their_title_in_the_readers_language_first(elastic):
    fill(elastic, [document("bustards", "fr", title="Antelopes et outardes", readers=("fr",))])
    assert [each.text for each in elastic.suggest("antelope", "fr") if each.address] == [
        *("Antelopes et outardes", "Conservation of the Saiga Antelope"),
    ]


def test_it_says_what_the_server_took_of_the_time(elastic):
    results = ask(elastic, "saiga")
    assert 0 <= results.engine_ms <= results.took_ms
