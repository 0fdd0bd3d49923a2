"""The stores find what a plain reading of every document finds: on SQLite and on PostgreSQL the same."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.analysis import code, fold, spelt, terms
from search.documents import Document, Part
from search.engines.database import DatabaseEngine
from search.grammar import parse, telling
from search.query import Query
from tests.search.contract import fill

if TYPE_CHECKING:
    from search.grammar import Clause

LANGUAGES = ("en", "fr", "es")
WORDS = [
    *("the", "of", "saiga", "Saigas", "conservation", "conserving", "espèces", "espece", "l’ozone", "party's", "año"),
    *("11", "3", "2014", "COP14", "naïve"),
]


def sentence(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(0, 5)))


def corpus() -> list[Document]:
    random = Random(6)  # noqa: S311
    return [
        Document(
            key=f"sample:{number:02}",
            language=(language := random.choice(LANGUAGES)),
            readers=tuple({language, random.choice(LANGUAGES)}),
            path="",
            title=sentence(random),
            lead=sentence(random),
            codes=(sentence(random),),
            parts=tuple(Part("#", "", sentence(random), random.choice(LANGUAGES)) for _ in range(2)),
        )
        for number in range(50)
    ]


CORPUS = corpus()


@pytest.fixture
def engine(db: None) -> DatabaseEngine:
    engine = DatabaseEngine()
    fill(engine, CORPUS)
    return engine


def texts_of(document: Document) -> list[tuple[str, str]]:
    own = [(text, document.language) for text in (document.title, document.lead, *document.codes)]
    return [*own, *((part.text, part.language) for part in document.parts)]


#: Of each document its texts, as the words and the terms they are made of.
TEXTS_OF = {each.key: [(spelt(text), language) for text, language in texts_of(each)] for each in CORPUS}
TERMS_OF = {key: [[terms(word, own) for word in words] for words, own in texts] for key, texts in TEXTS_OF.items()}
ALL_WORDS = {(word, language) for texts in TEXTS_OF.values() for words, language in texts for word in words}


def has_word(document: Document, word: str, language: str) -> bool:
    wanted = set(terms(word, language))
    return any(wanted.intersection(found) for text in TERMS_OF[document.key] for found in text)


def has_phrase(document: Document, words: tuple[str, ...], language: str) -> bool:
    wanted = [terms(word, language)[0] for word in words]
    texts = [[found[0] for found in text] for text in TERMS_OF[document.key]]
    return any(text[at : at + len(wanted)] == wanted for text in texts for at in range(len(text)))


def beginnings(start: str, language: str) -> list[str]:
    """Numbers of any language that begin so, or the language's words."""
    found = [(word, own) for word, own in ALL_WORDS if fold(word).startswith(fold(start))]
    return [word for word, own in found if word[0].isdigit() or (own == language and len(word) > 2)]


def has(document: Document, clause: Clause, language: str) -> bool:
    *before, last = clause.words
    if not clause.is_begun:
        return has_phrase(document, clause.words, language) if before else has_word(document, last, language)
    ends = {terms(word, language)[0]: word for word in [last, *beginnings(last, language)]}
    return any(has_phrase(document, (*before, word), language) for word in ends.values())


def is_found(document: Document, text: str) -> bool:
    wanted = [clause for clause in parse(text) if not clause.is_excluded]
    unwanted = [clause for clause in parse(text) if clause.is_excluded]
    return not any(has(document, clause, language) for clause in unwanted for language in LANGUAGES) and (
        not wanted
        or code(text) in map(code, document.codes)
        or any(all(has(document, each, language) for each in telling(wanted, language)) for language in LANGUAGES)
    )


CLAUSES = st.builds(
    "{}{}".format,
    st.sampled_from(["", "", "", "-"]),
    st.one_of(
        st.sampled_from([*WORDS, "especes", "conservait", "ozone", "naive", "COP 14", "unknown"]),
        st.sampled_from(["consery*", "cons*", "esp*", "s*", "20*", "cop1*", "11.3*"]),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda some: f'"{" ".join(some)}"'),
    ),
)
TEXTS = st.one_of(
    st.lists(CLAUSES, min_size=1, max_size=3).map(" ".join), st.sampled_from([d.codes[0] for d in CORPUS])
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_what_is_found_is_what_the_documents_say(engine, text, language):
    found = {hit.key for hit in engine.search(Query(text, language, size=50)).hits}
    assert found == {each.key for each in CORPUS if language in each.readers and is_found(each, text)}


def test_pages_in_other_words_are_counted(engine):
    for text in filter(None, (each.title for each in CORPUS[:15])):
        found = engine.search(Query(text, "en")).elsewhere
        unmet = [each.language for each in CORPUS if "en" not in each.readers and is_found(each, text)]
        assert found == {language: unmet.count(language) for language in unmet}
