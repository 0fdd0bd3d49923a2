"""What a reader asks for, as an address says it; a parameter or a value that fits nothing is ignored alone."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, override

from .facets import facets
from .query import Order, Query

if TYPE_CHECKING:
    from django.http import QueryDict

    from .facets import Facet

#: The most values of one facet that are looked at, and the longest of them.
MAX_VALUES, MAX_VALUE = 50, 200


def asked(parameters: QueryDict) -> Query:
    return Query(
        text=parameters.get("q", ""),
        language=get_language(),
        chosen={facet.name: _chosen(facet, parameters) for facet in facets()},
        order=_order(parameters.get("sort", "")),
        page=_number(parameters.get("page", "")),
    )


def _chosen(facet: Facet, parameters: QueryDict) -> frozenset[str]:
    """The values that the facet has a name for."""
    values = {value for value in parameters.getlist(facet.name)[:MAX_VALUES] if 0 < len(value) <= MAX_VALUE}
    values = {value for value in values if "\x00" not in value}
    return frozenset(values.intersection(facet.labels(values))) if values else frozenset()


def _order(value: str) -> Order:
    with suppress(ValueError):
        return Order(value)
    return Order.RELEVANCE


def _number(value: str) -> int:
    with suppress(ValueError):
        return int(value)
    return 1


def address_of(query: Query, name: str = "search", **more: str) -> str:
    """Where the query is answered in its language: the same address for the same query."""
    said = [("q", query.text)] if query.text else []
    said += [(facet.name, value) for facet in facets() for value in sorted(query.chosen.get(facet.name, ()))]
    said += [("sort", query.order.value)] if query.order != Order.RELEVANCE else []
    said += [("page", str(query.page))] if query.page > 1 else []
    with override(query.language):
        address = reverse(name)
    words = urlencode([*said, *more.items()])
    return f"{address}?{words}" if words else address
