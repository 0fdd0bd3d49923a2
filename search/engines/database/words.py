"""A document as the terms that the stores hold."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from search.analysis import code, is_stopword, terms, words, written

if TYPE_CHECKING:
    from search.documents import Document

#: Stands between two texts, so that no phrase reaches from one into the other.
GAP = "_"
#: How many words of a document's text have a place: PostgreSQL counts to 16383.
PLACES = 15_000
#: The shortest word worth suggesting.
_SHORTEST = 3


class Terms(NamedTuple):
    """Terms by where they stand, in their order; those of `others` have no place: they are found, but in no phrase.

    `known` are the words that can be suggested: language and form.
    """

    codes: list[str]
    title: list[str]
    lead: list[str]
    body: list[str]
    others: set[str]
    known: set[tuple[str, str]]


def terms_of(document: Document) -> Terms:
    own = document.language
    title, lead, *parts = texts = [
        ([word.text for word in words(text)], language)
        for text, language in [
            (document.title, own),
            (document.lead, own),
            *((part.text, part.language) for part in document.parts),
        ]
    ]
    distinct = {(word, language) for spelt, language in texts for word in spelt}
    body = [term for spelt, language in parts for term in (*_firsts(spelt, language), GAP)]
    others = {term for word, language in distinct for term in terms(word, language)[1:]}
    return Terms(
        codes=[
            term for each in document.codes for term in (*_firsts([w.text for w in words(each)], own), symbol(each))
        ],
        title=_firsts(*title),
        lead=_firsts(*lead),
        body=body[:PLACES],
        others=others.union(body[PLACES:]) - {GAP},
        known={(language, written(word)) for word, language in distinct if is_suggestible(word, language)},
    )


def symbol(text: str) -> str:
    """A symbol as a term, which no word is like."""
    return f"_{code(text)}"


def _firsts(spelt: list[str], language: str) -> list[str]:
    return [terms(word, language)[0] for word in spelt]


@lru_cache(maxsize=100_000)
def is_suggestible(word: str, language: str) -> bool:
    return len(word) >= _SHORTEST and not word[0].isdigit() and not is_stopword(word, language)
