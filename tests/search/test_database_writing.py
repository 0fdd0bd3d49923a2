"""How the embedded index is written."""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

import pytest
from django.db import OperationalError, connection, transaction

from search.engines.base import Unavailable
from search.engines.database import DatabaseEngine, writing
from search.models import Edition, Entry, FacetBits, KnownWord
from search.query import Query
from tests.search.contract import fill, found
from tests.search.samples import LANGUAGES, SAIGA, SAMPLES, SYNERGIES, document, part


@pytest.fixture
def engine(db: None) -> DatabaseEngine:
    engine = DatabaseEngine()
    fill(engine, SAMPLES)
    return engine


def known(word: str, language: str = "en") -> int:
    return sum(KnownWord.objects.filter(language=language, word=word).values_list("documents", flat=True))


def edition() -> str:
    return Edition.objects.get().token


def test_what_has_not_changed_is_not_written(engine, count_queries):
    before = edition(), Entry.objects.get(key=SAIGA[0].key).number
    fill(engine, SAMPLES)
    assert (edition(), Entry.objects.get(key=SAIGA[0].key).number) == before
    assert count_queries(lambda: fill(engine, SAMPLES)) <= 4


def test_what_has_changed_keeps_its_number(engine):
    before = Entry.objects.get(key=SAIGA[0].key).number
    fill(engine, [replace(SAIGA[0], title="Bustards")])
    assert Entry.objects.get(key=SAIGA[0].key).number == before
    assert Entry.objects.count() == len(SAMPLES)


def test_many_documents_take_as_many_queries_as_few(engine, count_queries):
    few = count_queries(lambda: fill(engine, [document(f"few{n}", title="Bustards") for n in range(2)]))
    assert count_queries(lambda: fill(engine, [document(f"many{n}", title="Bustards") for n in range(40)])) == few


def test_words_are_counted_by_document(engine):
    assert known("saiga") == 1
    fill(engine, [document("more", title="Saiga, saiga", parts=(part("p-1", "A saiga"),))])
    assert known("saiga") == 2
    fill(engine, [document("more", title="Bustards")])
    assert (known("saiga"), known("bustards")) == (1, 1)
    engine.index().replace(["sample:more"], [])
    assert (known("saiga"), known("bustards")) == (1, 0)
    assert not KnownWord.objects.filter(word="bustards").exists()


def test_words_are_known_as_they_are_written(engine):
    assert known("espèces", "fr") == 1
    assert known("réglementé", "fr") == 1
    assert not KnownWord.objects.filter(word__in=["l", "ozone'", "of", "the", "44"]).exists()


def test_nothing_is_left_of_what_is_gone(engine):
    engine.index().replace([each.key for each in SAMPLES], [])
    assert not any(model.objects.exists() for model in (Entry, FacetBits, KnownWord))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM search_words")
        assert cursor.fetchone() == (0,)


def test_a_write_that_fails_leaves_everything_as_it_was(engine):
    before = edition()
    with (
        mock.patch("search.engines.database.known.change", side_effect=ZeroDivisionError),
        pytest.raises(ZeroDivisionError),
    ):
        fill(engine, [replace(SAIGA[0], title="Bustards")])
    assert edition() == before
    assert found(engine, "bustards") == []
    assert found(engine, "antelope") == ["saiga"]


def test_what_is_undone_is_not_remembered(engine):
    with transaction.atomic():
        fill(engine, [replace(SAIGA[0], title="Bustards")])
        assert found(engine, "bustards") == ["saiga"]
        transaction.set_rollback(True)
    assert found(engine, "bustards") == []
    fill(engine, [document("other", title="Bustards")])
    assert found(engine, "bustards") == ["other"]


def test_what_another_analysis_has_written_counts_as_different_and_is_written_anew(engine, monkeypatch):
    monkeypatch.setattr(writing, "ANALYSIS", "-next")
    digests = engine.index().digests([SAIGA[0].key])
    assert digests != {(SAIGA[0].key, "en"): SAIGA[0].digest}
    fill(engine, SAIGA)
    assert engine.index().digests([SAIGA[0].key]) == {(SAIGA[0].key, "en"): SAIGA[0].digest}


def test_a_page_can_lose_a_language_and_get_it_back(engine):
    engine.index().replace([SYNERGIES[0].key], [replace(SYNERGIES[0], readers=LANGUAGES)])
    assert found(engine, "espèces", "fr") == []
    assert set(found(engine, "species", "fr")) == {"synergies", "about"}
    fill(engine, SYNERGIES)
    assert found(engine, "espèces", "fr") == ["synergies"]


@pytest.mark.parametrize("ask", [lambda engine: engine.search(Query("saiga")), lambda engine: engine.index().keys()])
def test_a_database_that_does_not_answer_is_unavailable(engine, ask):
    with (
        mock.patch("django.db.backends.utils.CursorWrapper.execute", side_effect=OperationalError("locked")),
        pytest.raises(Unavailable),
    ):
        ask(engine)
