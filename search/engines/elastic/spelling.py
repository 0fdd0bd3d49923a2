"""What may have been meant where nothing was found."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING, Any

from elasticsearch.dsl.query import Bool

from search.analysis import fold, respelt, words

from .asking import chosen_filters
from .client import found_by
from .documents import as_written
from .querying import PLAIN, PLAIN_PARTS, Asked, has

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from search.analysis import Word
    from search.query import Query

#: How many words are looked at, how many others may stand for each, and how many texts are tried.
WORDS, WAYS, TEXTS = 8, 3, 12
#: Where words alike are taken from.
FIELDS = [*PLAIN, PLAIN_PARTS]
#: Words shorter than this have too many like them.
SHORTEST = 4


def better(query: Query, asked: Asked) -> str:
    """The text with other words for those that nobody uses, if it finds something for this reader."""
    if not asked.wanted:
        return ""
    known = [word for word in words(query.text) if word.text.isalpha() and len(word.text) >= SHORTEST][:WORDS]
    unknown = _others(known, query) if known else {}
    tries = [dict(zip(unknown, ways, strict=True)) for ways in islice(product(*unknown.values()), TEXTS)]
    return _first_that_finds(query, tries) if unknown and tries else ""


def _others(asked: list[Word], query: Query) -> dict[Word, list[str]]:
    """Words alike for each that none of the reader's pages has."""
    (answer,) = found_by(
        {
            "size": 0,
            "query": has("readers", query.language).to_dict(),
            "aggs": {"uses": _finding(word.text for word in asked)},
            "suggest": {
                f"{place} {field}": _alike(word, field) for place, word in enumerate(asked) for field in FIELDS
            },
        }
    )
    uses = answer["aggregations"]["uses"]["buckets"]
    return {word: _best(place, answer["suggest"]) for place, word in enumerate(asked) if not uses[place]["doc_count"]}


def _finding(texts: Iterable[str], **options: Any) -> dict[str, Any]:
    return {"filters": {"filters": [Asked(text).query().to_dict() for text in texts]}, **options}


def _alike(word: Word, field: str) -> dict[str, Any]:
    return {"text": fold(word.text), "term": {"field": field, "size": WAYS, "suggest_mode": "always"}}


def _best(place: int, suggested: Mapping[str, Any]) -> list[str]:
    """The most alike of all fields, the more frequent first."""
    options = [each for field in FIELDS for each in suggested[f"{place} {field}"][0]["options"]]
    options.sort(key=lambda each: (-each["score"], -each["freq"], each["text"]))
    return list(dict.fromkeys(each["text"] for each in options))[:WAYS]


def _first_that_finds(query: Query, tries: list[dict[Word, str]]) -> str:
    filters = [has("readers", query.language), *chosen_filters(query.chosen).values()]
    written = {folded for each in tries for folded in each.values()}
    (answer,) = found_by(
        {
            "size": 0,
            "query": Bool(filter=filters).to_dict(),
            "aggs": {
                "tries": _finding(
                    (respelt(query.text, each) for each in tries), aggs={each: _as_written(each) for each in written}
                )
            },
        }
    )
    for each, bucket in zip(tries, answer["aggregations"]["tries"]["buckets"], strict=True):
        if bucket["doc_count"]:
            return respelt(query.text, {word: _written(folded, bucket[folded]) for word, folded in each.items()})
    return ""


def _as_written(folded: str) -> dict[str, Any]:
    """With its accents, as most pages write it."""
    return {"terms": {"field": "vocabulary", "include": f"{folded}( .*)?", "size": 1}}


def _written(folded: str, answer: Mapping[str, Any]) -> str:
    return next((as_written(each["key"]) for each in answer["buckets"]), folded)
