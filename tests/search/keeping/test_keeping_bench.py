"""The benchmark asks sensible questions of documents that are the same each time."""

from __future__ import annotations

import pytest

from search.benchmark.corpus import LANGUAGES, Corpus, document
from search.benchmark.measuring import Taken, times_of
from search.benchmark.questions import KINDS, beginnings, questions
from search.benchmark.vocabulary import SIZE, vocabulary


def test_documents_are_the_same_each_time():
    assert document(7, "fr").digest == document(7, "fr").digest
    assert document(7, "fr").title != document(8, "fr").title
    corpus = Corpus(5)
    keys = [*corpus.keys(limit=3), *corpus.keys(corpus.keys(limit=3)[-1], 3)]
    found = list(corpus.documents(keys))
    assert len({(one.key, one.language) for one in found}) == 5 * len(LANGUAGES)
    assert all(300 < len(" ".join(part.text for part in one.parts).split()) < 500 for one in found)
    assert found[0].facets == found[1].facets


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_those_of_the_site_and_then_made_up_ones(language):
    words = vocabulary(language)
    assert len(words) == len(set(words)) == SIZE
    assert {"en": "the", "fr": "de", "es": "de"}[language] in words[:3]


def test_each_kind_of_question_is_asked_as_often_in_each_language():
    asked = dict(questions(9))
    assert asked.keys() == KINDS.keys()
    for some in asked.values():
        assert sorted(query.language for query in some) == ["en"] * 3 + ["es"] * 3 + ["fr"] * 3
    assert all(query.text[0] == query.text[-1] == '"' for query in asked["phrase"])
    assert {language for _, language in beginnings(9)} == set(LANGUAGES)


def test_times_are_told_in_milliseconds():
    times = times_of("word", [Taken(number / 1000, number / 2000) for number in range(1, 101)], found=3)
    assert (times.count, times.p50, times.longest, times.cpu_p50) == (100, 50.5, 100, 25.25)
    assert times.p95 == pytest.approx(95.05)
