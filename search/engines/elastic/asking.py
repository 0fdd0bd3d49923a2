"""The searches that answer one question, as Elasticsearch wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from elasticsearch.dsl.query import Bool, ConstantScore, MatchAll, Nested, Terms
from elasticsearch.dsl.query import Query as Clauses

from search.query import MOST_PARTS, Order

from .documents import SNIPPET, choice
from .querying import OWN, Asked, has

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from search.query import Query

#: Values of all facets together, and more than there can be.
VALUES = 20_000

_BY_DATE = {
    Order.NEWEST: {"date": {"order": "desc", "missing": "_last"}},
    Order.OLDEST: {"date": {"order": "asc", "missing": "_last"}},
}
_SHOWN = [
    "key",
    "language",
    "path",
    "title",
    "title_language",
    "lead",
    "opening",
    "codes",
    "facets",
    "date",
    "is_retired",
]
_MARKED = {"pre_tags": ["<mark>"], "post_tags": ["</mark>"], "encoder": "html", "max_analyzed_offset": 999_999}
_WHOLE = {"number_of_fragments": 0}
_SNIPPET = {"number_of_fragments": 1, "fragment_size": SNIPPET}


def asking_hits(query: Query, asked: Asked) -> dict[str, Any]:
    """The hits of the page asked for, how many there are, and the counts of the facets."""
    own = ConstantScore(filter=has("language", query.language), boost=OWN)
    found = Bool(must=[asked.query()], filter=[has("readers", query.language)], should=[own])
    return {
        "query": found.to_dict(),
        "post_filter": Bool(filter=[*chosen_filters(query.chosen).values()]).to_dict(),
        "aggs": _counts(query.chosen),
        "sort": _sort(query, asked),
        "from": query.offset,
        "size": query.size,
        "track_total_hits": True,
        "_source": _SHOWN,
        "highlight": _marks(asked, title=_WHOLE, lead={**_SNIPPET, "no_match_size": SNIPPET}),
    }


def asking_elsewhere(query: Query, asked: Asked) -> dict[str, Any]:
    """In how many pages what is asked for is said in words that the reader does not meet."""
    found = Bool(
        filter=[asked.query(), *chosen_filters(query.chosen).values()], must_not=[has("readers", query.language)]
    )
    return {
        "query": found.to_dict(),
        "aggs": {"languages": {"terms": {"field": "language", "size": 100}}},
        "size": 0,
        "track_total_hits": False,
    }


def asking_parts(keys: Collection[str], asked: Asked) -> dict[str, Any]:
    """The pages found, in every language that they have words in, with what matches in them."""
    shown = {
        "size": MOST_PARTS,
        "sort": ["_score", {"parts.place": "asc"}],
        "_source": ["parts.anchor", "parts.label", "parts.language"],
        "highlight": _marks(asked, **{"parts.text": _SNIPPET}),
    }
    matching = [Nested(path="parts", query=asked.in_parts(), inner_hits=shown)] if asked.wanted else []
    return {
        "query": Bool(filter=[Terms("key", list(keys))], should=matching).to_dict(),
        "size": 1000,
        "_source": ["key", "language"],
        "sort": ["_doc"],
        "track_total_hits": False,
    }


def _marks(asked: Asked, **fields: dict[str, Any]) -> dict[str, Any]:
    """Words that are but begun are marked by their plain field, which costs another look at the text."""
    if any(clause.is_begun for clause in asked.wanted):
        fields = {name: {**options, "matched_fields": [name, f"{name}.plain"]} for name, options in fields.items()}
    return {**_MARKED, "fields": fields}


def _sort(query: Query, asked: Asked) -> list[Any]:
    if query.order == Order.RELEVANCE and asked.wanted:
        return ["_score", _BY_DATE[Order.NEWEST], "key"]
    return [_BY_DATE.get(query.order, _BY_DATE[Order.NEWEST]), "key"]


def chosen_filters(chosen: Mapping[str, Collection[str]]) -> dict[str, Clauses]:
    return {name: Terms("choices", sorted(choice(name, value) for value in values)) for name, values in chosen.items()}


def _counts(chosen: Mapping[str, Collection[str]]) -> dict[str, Any]:
    """All values of all facets at once; of each that has been chosen of, once more without what was chosen of it."""
    filters = chosen_filters(chosen)
    counts = {"*": _counted(filters.values())}
    for name in filters:
        others = [each for other, each in filters.items() if other != name]
        counts[name] = _counted(others, include=f"{_literal(name)}=.*")
    return counts


def _counted(filters: Collection[Clauses], **options: str) -> dict[str, Any]:
    values = {"values": {"terms": {"field": "choices", "size": VALUES, **options}}}
    return {"filter": (Bool(filter=list(filters)) if filters else MatchAll()).to_dict(), "aggs": values}


def _literal(name: str) -> str:
    """Nothing in it means anything in a regular expression of Lucene."""
    return "".join(sign if sign.isalnum() or sign == "_" else f"\\{sign}" for sign in name)
