"""What a text being typed may become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from elasticsearch.dsl.query import Bool, Prefix

from search.analysis import fold, words
from search.documents import address_of_page
from search.query import MAX_TEXT, Suggestion

from .client import found_by
from .documents import as_written
from .querying import Asked, has

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from search.analysis import Word

    Answer = Mapping[str, Any]

#: Pages whose words are offered: enough to have the frequent ones.
SAMPLE = 1000
#: The most pages, where there are words as well.
PAGES = 5
#: Letters from which a word is completed.
BEGUN = 2


def suggestions(text: str, language: str, size: int) -> list[Suggestion]:
    """Pages first, by their title or symbol, then words for the last that is typed."""
    text = text[:MAX_TEXT]
    typed = list(words(text))
    if not typed:
        return []
    asking = _asking_pages(typed, language, size) | _asking_words(text, typed[-1], language, size)
    (answer,) = found_by(asking)
    pages = list(_pages(answer, language))
    others = list(_words(answer, text, typed[-1])) if "aggs" in asking else []
    return [*pages[: max(PAGES, size - len(others))], *others][:size]


def _asking_pages(typed: list[Word], language: str, size: int) -> dict[str, Any]:
    names = {"field": "names", "size": size, "contexts": {"reader": language}}
    prefix = " ".join(word.text for word in typed)
    return {
        "size": 0,
        "_source": ["key", "path", "title", "language"],
        "suggest": {"pages": {"prefix": prefix, "completion": names}},
    }


def _asking_words(text: str, last: Word, language: str, size: int) -> dict[str, Any]:
    """Words that begin so, of pages that have the words before."""
    if not last.text.isalpha() or len(last.text) < BEGUN:
        return {}
    begun, before = fold(last.text), Asked(text[: last.start])
    found = [has("readers", language), Prefix("vocabulary", {"value": begun}), before.query()]
    of_these = {"words": {"terms": {"field": "vocabulary", "include": f"{begun}.*", "size": size}}}
    return {
        "query": Bool(filter=found).to_dict(),
        "aggs": {"of": {"sampler": {"shard_size": SAMPLE}, "aggs": of_these}},
    }


def _pages(answer: Answer, language: str) -> Iterator[Suggestion]:
    """Those in the reader's language before the others."""
    found = [option["_source"] for option in answer["suggest"]["pages"][0]["options"]]
    for said in sorted(found, key=lambda said: said["language"] != language):
        yield Suggestion(said["title"], address_of_page(said["path"], language), said["key"])


def _words(answer: Answer, text: str, last: Word) -> Iterator[Suggestion]:
    for bucket in answer["aggregations"]["of"]["words"]["buckets"]:
        written = as_written(bucket["key"])
        if written != last.text.lower():
            yield Suggestion(text[: last.start] + written)
