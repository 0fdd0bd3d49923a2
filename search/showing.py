"""An answer as the search page, its feed and its files show it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.paginator import Paginator
from django.utils.translation import pgettext_lazy

from .choices import chips_of, choices_of, labels_of
from .grammar import parse, telling
from .parameters import address_of
from .query import MAX_DEPTH, Order
from .searching import search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.paginator import Page
    from django_stubs_ext import StrOrPromise

    from .choices import Chip, Choice, Labels
    from .query import Found, Hit, Query, Results

ORDERS = {
    Order.RELEVANCE: pgettext_lazy("order of results", "most relevant"),
    Order.NEWEST: pgettext_lazy("order of results", "newest"),
    Order.OLDEST: pgettext_lazy("order of results", "oldest"),
}

#: Of so many words it is told what they find alone.
MOST_ALONE = 5


@dataclass(frozen=True)
class Link:
    """To the same in another language or order."""

    code: str
    name: StrOrPromise
    address: str
    count: int = 0
    is_current: bool = False


@dataclass(frozen=True)
class Row:
    """A hit with the names of its values. Passages are on its own page, files have addresses of their own."""

    hit: Hit
    labels: Labels

    def _label(self, name: str) -> str:
        values = self.hit.facets.get(name, ())
        return ", ".join(str(self.labels[name][value]) for value in values if value in self.labels.get(name, ()))

    @property
    def type(self) -> str:
        return self._label("type")

    @property
    def instrument(self) -> str:
        return self._label("instrument")

    @property
    def status(self) -> str:
        return self._label("status")

    @property
    def status_value(self) -> str:
        return next(iter(self.hit.facets.get("status", ())), "")

    @property
    def symbol(self) -> str:
        """How it is cited, behind the name of the instrument."""
        return next(iter(self.hit.codes), "").removeprefix(self.instrument).strip()

    @cached_property
    def passages(self) -> list[Found]:
        return [part for part in self.hit.parts if part.address.startswith(self.hit.address)]

    @cached_property
    def files(self) -> list[Found]:
        return [part for part in self.hit.parts if part not in self.passages]

    @property
    def more(self) -> int:
        return self.hit.parts_found - len(self.hit.parts)

    @property
    def elsewhere(self) -> list[Link]:
        """The same page in the other languages in which it has words."""
        shown, _, rest = self.hit.address.lstrip("/").partition("/")
        return [
            Link(code, name, f"/{code}/{rest}")
            for code, name in settings.LANGUAGES
            if code in self.hit.languages and code != shown
        ]


class Answer:
    """What was found for a query; a page beyond the last gives the last."""

    def __init__(self, query: Query) -> None:
        results = search(query)
        self.page = paged(query, results)
        if self.page.number != query.page:
            query = replace(query, page=self.page.number)
            results = search(query)
        self.query, self.results = query, results

    @cached_property
    def labels(self) -> Labels:
        return labels_of(self.query, self.results)

    @cached_property
    def choices(self) -> list[Choice]:
        return choices_of(self.query, self.results, self.labels)

    @cached_property
    def chips(self) -> list[Chip]:
        return chips_of(self.query, self.labels)

    @property
    def rows(self) -> list[Row]:
        return [Row(hit, self.labels) for hit in self.results.hits]

    @property
    def numbers(self) -> Iterator[int | StrOrPromise]:
        return self.page.paginator.get_elided_page_range(self.page.number, on_each_side=1, on_ends=1)

    @property
    def orders(self) -> list[Link]:
        query = replace(self.query, page=1)
        return [
            Link(order, name, address_of(replace(query, order=order)), is_current=order == query.order)
            for order, name in ORDERS.items()
        ]

    @property
    def elsewhere(self) -> list[Link]:
        """Other languages whose readers would find more."""
        counts = self.results.elsewhere
        return [
            Link(code, name, address_of(replace(self.query, language=code, page=1)), counts[code])
            for code, name in settings.LANGUAGES
            if counts.get(code)
        ]

    @property
    def address(self) -> str:
        return address_of(self.query)

    @property
    def feed(self) -> str:
        """Whatever the order and page: a feed has the newest first."""
        return address_of(replace(self.query, order=Order.RELEVANCE, page=1), "search_feed")

    @property
    def files(self) -> dict[str, str]:
        query = replace(self.query, page=1)
        return {name: address_of(query, format=name.lower()) for name in ("CSV", "JSON")}

    @property
    def is_cut(self) -> bool:
        """Whether more was found than can be asked for."""
        return self.results.total > MAX_DEPTH

    @property
    def suggested(self) -> str:
        """The address of what may have been meant."""
        return address_of(replace(self.query, text=self.results.suggestion, page=1))

    @property
    def widened(self) -> str:
        """The address of the same words without any choice."""
        return address_of(replace(self.query, chosen={}, page=1))


def words_alone(query: Query) -> list[Link]:
    """Where several words were asked for: what each of the first few finds without the others."""
    wanted = telling([clause for clause in parse(query.text) if not clause.is_excluded], query.language)
    texts = list(dict.fromkeys(clause.text for clause in wanted))[:MOST_ALONE]
    alone = [replace(query, text=text, page=1, size=1) for text in texts] if len(texts) > 1 else []
    links = [Link(query.language, each.text, address_of(each), search(each).total) for each in alone]
    return [link for link in links if link.count]


def plain(html: str) -> str:
    """The words of what an engine has marked."""
    return unescape(html.replace("<mark>", "").replace("</mark>", ""))


def paged(query: Query, results: Results) -> Page:
    """The page shown, of those that can be asked for."""
    reached = min(results.total, MAX_DEPTH // query.size * query.size)
    return Paginator(range(reached), query.size).get_page(query.page)
