"""What the search page offers to narrow what was found, and what it takes off again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .analysis import fold
from .facets import Option, facets
from .parameters import address_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django_stubs_ext import StrOrPromise

    from .facets import Facet
    from .query import Query, Results

    #: Of each facet the names of its values.
    Labels = Mapping[str, Mapping[str, StrOrPromise]]

#: How many values of a facet are seen at once.
FEW = 8
#: How many facets are open before one is chosen.
FEW_OPEN = 3


@dataclass(frozen=True)
class Choice:
    """A facet: its values that most have, and the rest by name."""

    facet: Facet
    first: list[Option]
    rest: list[Option]
    is_open: bool


@dataclass(frozen=True)
class Chip:
    """A value that is chosen, and the address that takes it off."""

    facet: Facet
    value: str
    label: StrOrPromise
    without: str


def labels_of(query: Query, results: Results) -> Labels:
    """The names of all values of an answer, in one call a facet."""
    return {facet.name: facet.labels(set(_values(facet.name, query, results))) for facet in facets()}


def _values(name: str, query: Query, results: Results) -> Iterable[str]:
    yield from results.counts.get(name, ())
    yield from query.chosen.get(name, ())
    for hit in results.hits:
        yield from hit.facets.get(name, ())


def choices_of(query: Query, results: Results, labels: Labels) -> list[Choice]:
    offered = ((facet, _options(facet, query, results, labels)) for facet in facets())
    return [_choice(facet, options, place) for place, (facet, options) in enumerate((f, o) for f, o in offered if o)]


def _options(facet: Facet, query: Query, results: Results, labels: Labels) -> list[Option]:
    """Those that have a name."""
    chosen, names = query.chosen.get(facet.name, frozenset()), labels[facet.name]
    return [
        Option(value, names[value], count, value in chosen)
        for value, count in results.counts.get(facet.name, {}).items()
        if value in names
    ]


def _choice(facet: Facet, options: list[Option], place: int) -> Choice:
    by_name = sorted(options, key=lambda option: fold(str(option.label)), reverse=facet.newest_first)
    by_count = by_name if facet.newest_first else sorted(by_name, key=lambda option: -option.count)
    seen = {option.value for option in by_count[:FEW]} | {option.value for option in options if option.is_chosen}
    first = [option for option in by_count if option.value in seen]
    rest = [option for option in by_name if option.value not in seen]
    return Choice(facet, first, rest, place < FEW_OPEN or any(option.is_chosen for option in options))


def chips_of(query: Query, labels: Labels) -> list[Chip]:
    return [
        Chip(facet, value, labels[facet.name].get(value, value), _without(query, facet.name, value))
        for facet in facets()
        for value in sorted(query.chosen.get(facet.name, ()))
    ]


def _without(query: Query, name: str, value: str) -> str:
    chosen = {**query.chosen, name: query.chosen[name] - {value}}
    return address_of(replace(query, chosen=chosen, page=1))
