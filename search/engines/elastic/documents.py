"""What an index has of a page: its fields in Elasticsearch, and their values."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

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

from .analyzers import PLAIN, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.documents import Document, Part

#: Given back, and not looked for.
_KEPT = {"index": False, "doc_values": False}
#: Words shorter than this are not offered while typing.
SHORTEST = 3
#: A title is offered at its beginning before it is at a word within.
_AT_BEGINNING, _WITHIN = 2, 1


@cache
def page_in(language: str) -> type[Fields]:
    """The fields of pages in one language. Each text has its words as they are written beside their stems."""
    stems = words_of(language)

    def spoken(**options: Any) -> Text:
        return Text(analyzer=stems, fields={"plain": Text(analyzer=PLAIN, norms=False, **options)}, **options)

    class FoundPart(InnerDoc):
        place = Integer(index=False)
        anchor = Keyword(**_KEPT)
        label = Keyword(**_KEPT)
        language = Keyword(**_KEPT)
        # Long texts are marked without being taken apart again.
        text = spoken(index_options="offsets")

        class Meta:
            dynamic = MetaField("strict")

    class FoundPage(Fields):
        key = Keyword()
        language = Keyword()
        readers = Keyword()
        path = Keyword(**_KEPT)
        digest = Keyword(**_KEPT)
        title = spoken()
        codes = spoken()
        symbols = Keyword()
        lead = spoken()
        # Words that stand in several parts are found together: the page has the words of all.
        parts = Nested(FoundPart, include_in_root=True)
        facets = Object(enabled=False)
        choices = Keyword(eager_global_ordinals=True)
        date = Date()
        is_retired = Boolean(**_KEPT)
        vocabulary = Keyword()
        names = Completion(analyzer=PLAIN, contexts=[{"name": "reader", "type": "category"}], preserve_separators=True)

        class Meta:
            dynamic = MetaField("strict")
            source = MetaField(excludes=["choices", "names", "symbols", "vocabulary"])

        class Index:
            settings = {"number_of_shards": 1, "mapping.nested_objects.limit": 100_000}

    return FoundPage


def values_of(document: Document) -> dict[str, Any]:
    return {
        "key": document.key,
        "language": document.language,
        "readers": document.readers,
        "path": document.path,
        "digest": document.digest,
        "title": document.title,
        "codes": document.codes,
        "symbols": [code(each) for each in document.codes],
        "lead": document.lead,
        "parts": [_part(place, part) for place, part in enumerate(document.parts)],
        "facets": document.facets,
        "choices": [choice(name, value) for name, values in document.facets.items() for value in values],
        "date": document.date,
        "is_retired": document.is_retired,
        "vocabulary": _vocabulary(document),
        "names": _names(document),
    }


def choice(facet: str, value: str) -> str:
    return f"{facet}={value}"


def own(language: str) -> str:
    """The readers that meet words in their own language, as a context of names."""
    return f"{language} own"


def _part(place: int, part: Part) -> dict[str, Any]:
    return {
        "place": place,
        "anchor": part.anchor,
        "label": part.label,
        "language": part.language,
        "text": part.text,
    }


def _vocabulary(document: Document) -> list[str]:
    """Each word folded, and as it is written."""
    texts = (document.title, document.lead, *(part.text for part in document.parts))
    written = {word.text.lower() for text in texts for word in words(text)}
    return sorted(filter(None, (_entry(word, document.language) for word in written)))


@lru_cache(maxsize=100_000)
def _entry(word: str, language: str) -> str:
    known = len(word) >= SHORTEST and word.isalpha() and not is_stopword(word, language)
    return f"{fold(word)} {word}" if known else ""


def _names(document: Document) -> list[dict[str, Any]]:
    """What a reader may begin to type: the title, from any of its words that says something, or a symbol."""
    contexts = {"reader": [*document.readers, *_own(document)]}
    beginnings = [document.title, *document.codes]
    within = list(_within(document))
    weighed = [(beginnings, _AT_BEGINNING), (within, _WITHIN)]
    return [{"input": names, "weight": weight, "contexts": contexts} for names, weight in weighed if names]


def _own(document: Document) -> list[str]:
    return [own(document.language)] if document.language in document.readers else []


def _within(document: Document) -> Iterator[str]:
    for word in words(document.title):
        if word.start and not is_stopword(word.text, document.language):
            yield document.title[word.start :]
