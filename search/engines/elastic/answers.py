"""From what Elasticsearch answers to hits and counts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.documents import address_of_page, address_of_part
from search.languages import site_languages
from search.query import Found, Hit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    Answer = Mapping[str, Any]


class Pages:
    """The second answer: where each page found has words, and which of its parts match."""

    def __init__(self, answers: Iterable[Answer]) -> None:
        self._parts: dict[tuple[str, str], Answer] = {}
        self._languages: dict[str, set[str]] = defaultdict(set)
        for hit in (hit for answer in answers for hit in answer["hits"]["hits"]):
            key, language = hit["_source"]["key"], hit["_source"]["language"]
            self._languages[key].add(language)
            self._parts[key, language] = hit.get("inner_hits", {}).get("parts", {}).get("hits", {})

    def languages(self, key: str) -> tuple[str, ...]:
        return tuple(each for each in site_languages() if each in self._languages[key])

    def parts(self, key: str, language: str) -> Answer:
        return self._parts.get((key, language), {})


def hits_of(answer: Answer, pages: Pages, reader: str) -> tuple[Hit, ...]:
    return tuple(_hit(each, pages, reader) for each in answer["hits"]["hits"])


def counts_of(answer: Answer, chosen: Mapping[str, Collection[str]]) -> dict[str, dict[str, int]]:
    aggregations = answer["aggregations"]
    counts = {name: dict.fromkeys(sorted(values), 0) for name, values in chosen.items()}
    for name in chosen:
        counts[name] |= {value: count for _, value, count in _counted(aggregations[name])}
    for name, value, count in _counted(aggregations["*"]):
        if name not in chosen:
            counts.setdefault(name, {})[value] = count
    return counts


def elsewhere_of(answers: Iterable[Answer]) -> dict[str, int]:
    buckets = (each for answer in answers for each in answer["aggregations"]["languages"]["buckets"])
    return {each["key"]: each["doc_count"] for each in buckets}


def _counted(aggregation: Answer) -> Iterable[tuple[str, str, int]]:
    for each in aggregation["values"]["buckets"]:
        name, _, value = each["key"].partition("=")
        yield name, value, each["doc_count"]


def _hit(answer: Answer, pages: Pages, reader: str) -> Hit:
    said, marked = answer["_source"], answer.get("highlight", {})
    address = address_of_page(said["path"], reader)
    parts = pages.parts(said["key"], said["language"])
    shown = tuple(_part(each, address) for each in parts.get("hits", ()))
    return Hit(
        key=said["key"],
        address=address,
        language=said["language"],
        languages=pages.languages(said["key"]),
        title=said["title"],
        title_language=said["title_language"],
        title_html=_html(marked.get("title"), said["title"]),
        html=_html(marked.get("lead"), "" if shown else said["opening"]),
        codes=tuple(said["codes"]),
        parts=shown,
        parts_found=parts["total"]["value"] if parts else 0,
        facets={name: tuple(values) for name, values in said["facets"].items()},
        date=date.fromisoformat(said["date"]) if said["date"] else None,
        is_retired=said["is_retired"],
    )


def _part(answer: Answer, page: str) -> Found:
    said = answer["_source"]
    address = address_of_part(said["anchor"], page)
    return Found(address, said["label"], _html(answer.get("highlight", {}).get("parts.text"), ""), said["language"])


def _html(fragments: list[str] | None, plain: str) -> SafeString:
    """Elasticsearch escapes all but its marks (`"encoder": "html"`)."""
    return mark_safe(" … ".join(fragments)) if fragments else escape(plain)  # noqa: S308
