"""Ways to narrow what was found; each area registers its own, with the names of its values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

#: From values ("cms") to what readers of the active language call them.
Labels = Callable[[Collection[str]], Mapping[str, "StrOrPromise"]]


@dataclass(frozen=True)
class Facet:
    """`name` is the parameter of the address, and the key in a document's `facets`; shown from low to high `order`."""

    name: str
    label: StrOrPromise
    labels: Labels
    order: int
    newest_first: bool = False


@dataclass(frozen=True)
class Option:
    """A value as a form offers it, with how many pages have it."""

    value: str
    label: StrOrPromise
    count: int
    is_chosen: bool


_registered: dict[str, Facet] = {}


def register(facet: Facet) -> Facet:
    _registered[facet.name] = facet
    return facet


def facets() -> list[Facet]:
    return sorted(_registered.values(), key=lambda facet: facet.order)
