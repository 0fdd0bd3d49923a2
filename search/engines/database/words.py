"""A document as the terms that the stores hold."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from search.analysis import code, spelt, terms

if TYPE_CHECKING:
    from search.documents import Document

#: Stands between two texts, so that no phrase reaches from one into the other.
GAP = "_"
#: How many words of a document's text have a place: PostgreSQL counts to 16383.
PLACES = 15_000

#: Words and their language.
Text = tuple[list[str], str]


class Terms(NamedTuple):
    """Terms by where they stand, in their order; those of `others` have no place: they are found, but in no phrase."""

    codes: list[str]
    title: list[str]
    lead: list[str]
    body: list[str]
    others: set[str]


def texts_of(document: Document) -> list[Text]:
    """The title, the lead, the parts and the symbols."""
    own = document.language
    parts = [(part.text, part.language) for part in document.parts]
    title = (document.title, document.title_language or own)
    texts = [title, (document.lead, own), *parts, *((each, own) for each in document.longest_codes)]
    return [(spelt(text), language) for text, language in texts]


def distinct(texts: list[Text]) -> dict[str, set[str]]:
    """The different words of each language."""
    found: dict[str, set[str]] = defaultdict(set)
    for words, language in texts:
        found[language].update(words)
    return found


def terms_of(document: Document, texts: list[Text]) -> Terms:
    analysed = {
        language: {word: terms(word, language) for word in words} for language, words in distinct(texts).items()
    }
    title, lead, *rest = [[analysed[language][word][0] for word in words] for words, language in texts]
    parts, codes = rest[: len(document.parts)], rest[len(document.parts) :]
    body = [term for part in parts for term in (*part, GAP)]
    others = {term for words in analysed.values() for found in words.values() for term in found[1:]}
    return Terms(
        codes=[*(term for each in codes for term in (*each, GAP)), *map(symbol, document.codes)],
        title=title,
        lead=lead,
        body=body[:PLACES],
        others=others.union(body[PLACES:]) - {GAP},
    )


def symbol(text: str) -> str:
    """A symbol as a term, which no word is like."""
    return f"_{code(text)}"
