"""A search page to read: an engine that answers what it is told to, and an area whose pages it finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString
from lxml import html

from search import engines, facets, sources
from search.engines.base import Unavailable
from search.facets import Facet
from search.query import Found, Hit, Results

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import pytest
    from django.test import Client
    from lxml.html import HtmlElement

    from search.query import Query, Suggestion

NAMES = {
    "type": {"decision": "Decision", "news": "News", "country": "Country"},
    "instrument": {f"i{number}": f"Instrument {number:02}" for number in range(1, 31)} | {"cms": "CMS", "aewa": "AEWA"},
    "status": {"in_force": "in force", "repealed": "repealed"},
}
FACETS = [
    Facet("type", "Type", lambda values: _named("type", values), order=10),
    Facet("instrument", "Instrument", lambda values: _named("instrument", values), order=20),
    Facet("status", "Status", lambda values: _named("status", values), order=30),
    Facet("year", "Year", lambda values: {v: v for v in values if v.isdigit()}, order=40, newest_first=True),
]


def _named(name: str, values: Collection[str]) -> dict[str, str]:
    return {value: NAMES[name][value] for value in values if value in NAMES[name]}


class Told:
    """Answers every query with the same, cut to its page; those without a choice otherwise if told so."""

    name = "database"

    def __init__(self) -> None:
        self.results = Results(0, (), engine=self.name)
        self.suggestions: list[Suggestion] = []
        self.unchosen: Results | None = None
        self.by_text: dict[str, Results] = {}
        self.queries: list[Query] = []
        self.is_down = False

    def tell(self, *hits: Hit, total: int | None = None, **given: Any) -> None:
        self.results = Results(len(hits) if total is None else total, hits, engine=self.name, **given)

    def search(self, query: Query) -> Results:
        if self.is_down:
            raise Unavailable("told so")
        self.queries.append(query)
        results = self.results if query.chosen or not self.unchosen else self.unchosen
        results = self.by_text.get(query.text, results)
        return replace(results, hits=results.hits[query.offset :][: query.size])

    def suggest(self, text: str, language: str, size: int = 8) -> list[Suggestion]:
        if self.is_down:
            raise Unavailable("told so")
        return [each for each in self.suggestions if text.casefold() in each.text.casefold()]


class Shelf:
    """Where the pages found come from. All may be read but what is secret."""

    name = "told"

    def readable(self, keys: Collection[str], language: str) -> set[str]:
        return {key for key in keys if "secret" not in key}


def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """The only engine there is, asked about the only pages there are."""
    monkeypatch.setitem(engines.ENGINES, "database", f"{__name__}.Told")
    monkeypatch.setattr(facets, "_registered", {facet.name: facet for facet in FACETS})
    monkeypatch.setattr(sources, "_registered", {Shelf.name: Shelf()})
    engines.engine.cache_clear()
    return engines.engine("database")


def hit(name: str = "saiga", **given: Any) -> Hit:
    """As an engine would find a decision in English."""
    values: dict[str, Any] = {
        "key": f"told:{name}",
        "address": f"/en/{name}/",
        "language": "en",
        "languages": ("en",),
        "title": name,
        "title_language": given.get("language", "en"),
        "title_html": given.get("title", name),
        "html": "",
        "codes": (),
        "parts": (),
        "parts_found": len(given.get("parts", ())),
        "facets": {"type": ("decision",)},
        "date": date(2014, 11, 9),
        "is_retired": False,
    } | given
    values["title_html"] = SafeString(values["title_html"])
    values["html"] = SafeString(values["html"])
    return Hit(**values)


def found(address: str, words: str, label: str = "", language: str = "en") -> Found:
    return Found(address, label, SafeString(words), language)


def hits(count: int) -> Iterator[Hit]:
    return (hit(f"page-{number}") for number in range(count))


def read(client: Client, query: str = "", language: str = "en", status: int = 200) -> HtmlElement:
    """The search page that the address leads to."""
    answer = client.get(f"/{language}/search/{query}")
    assert answer.status_code == status
    return html.fromstring(answer.content)


def said(element: HtmlElement, path: str) -> list[str]:
    """The words of what an XPath finds, spaces folded."""
    return [" ".join(each.text_content().split()) for each in element.xpath(path)]
