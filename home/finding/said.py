"""What each page type is found by, registered by the area that knows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet
    from django_stubs_ext import StrOrPromise
    from wagtail.models import Page

    from search.documents import Part


@dataclass(frozen=True)
class Said:
    """What a row says beside its title and introduction. Each part knows its language; the rest is the row's own.

    The first of `codes` is how the page is cited.
    """

    codes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: date | None = None
    is_retired: bool = False


#: From one row to what it says; every row knows its `readers`, the languages in which it is met.
Say = Callable[[Any], Said]
#: What the rows of a batch need beside themselves, fetched for all at once.
Prepare = Callable[[list[Any]], object]
#: From rows of any type to what another area adds to some of them, by their ids.
Add = Callable[[list[Any]], Mapping[int, Said]]
#: From pages of a type to the keys of what takes something from them.
Takers = Callable[["QuerySet[Any]"], Iterable[str]]
AnySay = TypeVar("AnySay", bound=Say)
AnyAdd = TypeVar("AnyAdd", bound=Add)
AnyTakers = TypeVar("AnyTakers", bound=Takers)


@dataclass(frozen=True)
class Manner:
    """How pages of one type become documents."""

    type: str
    say: Say
    prepare: Prepare


_types: dict[str, StrOrPromise] = {}
_manners: dict[type[Page], Manner] = {}
_adds: list[Add] = []
_takers: dict[type[Page], list[Takers]] = defaultdict(list)


def name_type(value: str, label: StrOrPromise) -> None:
    """Call what is found with this value of the facet "type" by a name."""
    _types[value] = label


def names_of_types(values: Collection[str]) -> Mapping[str, StrOrPromise]:
    return _types


def document_of(model: type[Page], kind: str, prepare: Prepare = list) -> Callable[[AnySay], AnySay]:
    """Register the function that tells what a row of this type says, and which type of page that is to searchers."""

    def register(say: AnySay) -> AnySay:
        _manners[model] = Manner(kind, say, prepare)
        return say

    return register


def manner_of(model: type[Page]) -> Manner:
    """That of the type itself, or of the nearest of its bases."""
    return next(_manners[base] for base in model.__mro__ if base in _manners)


def adds_to_documents(add: AnyAdd) -> AnyAdd:
    """Register what an area adds to rows of types that it does not know."""
    _adds.append(add)
    return add


def additions(rows: list[Any]) -> dict[int, list[Said]]:
    found = defaultdict(list)
    for add in _adds:
        for pk, said in add(rows).items():
            found[pk].append(said)
    return found


def takes_from(model: type[Page]) -> Callable[[AnyTakers], AnyTakers]:
    """Register what is told anew when pages of this type are: a decision says which meeting adopted it."""

    def register(takers: AnyTakers) -> AnyTakers:
        _takers[model].append(takers)
        return takers

    return register


def types_taken_from() -> list[type[Page]]:
    return list(_takers)


def takers_of(pages: QuerySet[Any]) -> list[str]:
    """The keys of what takes something from these pages of one type."""
    return [key for takers in _takers.get(pages.model, ()) for key in takers(pages)]
