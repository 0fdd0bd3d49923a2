"""What an index has of a page: its fields in Elasticsearch, and their values."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from elasticsearch.dsl import (
    Boolean,
    Completion,
    Date,
    InnerDoc,
    Integer,
    Keyword,
    MetaField,
    Nested,
    Object,
    Text,
)
from elasticsearch.dsl import Document as Fields

from search.analysis import code, fold, is_stopword, words

from .analyzers import plain_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from elasticsearch.dsl.utils import DslBase

    from search.documents import Document, Part

#: Given back, and not looked for.
_KEPT: dict[str, Any] = {"index": False, "doc_values": False}
#: Letters of the introduction, or of a part, that a hit shows.
SNIPPET = 240
#: Words shorter than this are not offered while typing.
SHORTEST = 3
#: A title is offered at its beginning before it is at a word within.
_AT_BEGINNING, _WITHIN = 2, 1
#: So many words from there.
NAMED = 5


@cache
def page_in(language: str) -> type[Fields]:
    """The fields of pages in one language. What is named `plain` has the words as they are written, for those begun."""
    words, plain = words_of(language), plain_of(language)

    class FoundPart(InnerDoc):
        place = Integer(index=False)
        anchor = Keyword(**_KEPT)
        label = Keyword(**_KEPT)
        language = Keyword(**_KEPT)
        text = _with_plain(words, plain, copy_to="body")

        class Meta:
            dynamic = MetaField("strict")

    class FoundPage(Fields):
        key = Keyword()
        language = Keyword()
        readers = Keyword()
        path = Keyword(**_KEPT)
        digest = Keyword(**_KEPT)
        title = _with_plain(words, plain)
        title_language = Keyword(**_KEPT)
        codes = Keyword(**_KEPT)
        cited = _with_plain(words, plain)
        symbols = Keyword()
        lead = _with_plain(words, plain)
        opening = Keyword(**_KEPT)
        parts = Nested(FoundPart)
        # Words that stand in several parts are found together: the page has the words of all.
        body = Text(analyzer=words)
        facets = Object(enabled=False)
        choices = Keyword(eager_global_ordinals=True)
        date = Date()
        is_retired = Boolean(**_KEPT)
        vocabulary = Keyword()
        names = Completion(analyzer=plain, contexts=[{"name": "reader", "type": "category"}])

        class Meta:
            dynamic = MetaField("strict")

        class Index:
            settings = {"number_of_shards": 1, "mapping.nested_objects.limit": 100_000}

    return FoundPage


def _with_plain(words: DslBase, plain: DslBase, **options: Any) -> Text:
    # With offsets texts are marked without being taken apart again, which for long ones takes long.
    fields = {"plain": Text(analyzer=plain, index_options="docs", norms=False)}
    return Text(analyzer=words, index_options="offsets", fields=fields, **options)


def values_of(document: Document) -> dict[str, Any]:
    return {
        "key": document.key,
        "language": document.language,
        "readers": document.readers,
        "path": document.path,
        "digest": document.digest,
        "title": composed(document.title),
        "title_language": document.title_language or document.language,
        "codes": document.codes,
        "cited": document.longest_codes,
        "symbols": [code(each) for each in document.codes],
        "lead": composed(document.lead),
        "opening": _opening(document),
        "parts": [_part(place, part) for place, part in enumerate(document.parts)],
        "facets": document.facets,
        "choices": [choice(name, value) for name, values in document.facets.items() for value in values],
        "date": document.date,
        "is_retired": document.is_retired,
        "vocabulary": _vocabulary(document),
        "names": _names(document),
    }


def composed(text: str) -> str:
    """A letter and its accent are one sign, as the stemmers know them."""
    return normalize("NFC", text)


def choice(facet: str, value: str) -> str:
    return f"{facet}={value}"


def _part(place: int, part: Part) -> dict[str, Any]:
    return {
        "place": place,
        "anchor": part.anchor,
        "label": part.label,
        "language": part.language,
        "text": composed(part.text),
    }


def _opening(document: Document) -> str:
    """How a page without introduction begins to speak."""
    return document.parts[0].text[:SNIPPET] if document.parts and not document.lead else ""


def _vocabulary(document: Document) -> list[str]:
    """Each word; before one that has accents, how it is without."""
    texts = (document.title, document.lead, *(part.text for part in document.parts))
    written = {word.text.lower() for text in texts for word in words(text)}
    return sorted(filter(None, (_entry(word, document.language) for word in written)))


@lru_cache(maxsize=100_000)
def _entry(word: str, language: str) -> str:
    if len(word) < SHORTEST or not word.isalpha() or is_stopword(word, language):
        return ""
    folded = fold(word)
    return word if folded == word else f"{folded} {word}"


def as_written(entry: str) -> str:
    """The word of an entry of the vocabulary."""
    return entry.rpartition(" ")[2]


def _names(document: Document) -> list[dict[str, Any]]:
    """What a reader may begin to type: the title, from any of its words that says something, or a symbol."""
    weighed = [([document.title, *document.codes], _AT_BEGINNING), (list(_within(document)), _WITHIN)]
    contexts = {"reader": document.readers}
    return [{"input": names, "weight": weight, "contexts": contexts} for names, weight in weighed if names]


def _within(document: Document) -> Iterator[str]:
    found = list(words(document.title))
    for first, last in zip(found[1:], [*found[NAMED:], *found[-1:] * NAMED], strict=False):
        if not is_stopword(first.text, document.language):
            yield document.title[first.start : last.end]
