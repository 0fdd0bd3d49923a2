"""Ways to narrow a register, and what its filter form shows of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import Count

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django_stubs_ext import StrOrPromise

    from search.facets import Option

Labels = Callable[[Iterable[Any]], Mapping[Any, "StrOrPromise"]]


@dataclass(frozen=True)
class Facet:
    """One way to narrow a register: the parameter's name, its label, the ORM lookup, and how values are called.

    A facet that no lookup of the rows' own can express says itself what it finds, counts and narrows to.
    """

    name: str
    label: StrOrPromise
    lookup: str = ""
    labels: Labels = lambda values: {value: str(value) for value in values}
    newest_first: bool = False

    #: Whether the form offers its values; without, only links set it, and a chip takes it off.
    is_offered: ClassVar[bool] = True

    def find(self, rows: QuerySet[Any], asked: str) -> Any:
        """The value in use that a parameter names, or None."""
        in_use = rows.order_by().values_list(self.lookup, flat=True).distinct()
        return next((value for value in in_use if value is not None and str(value) == asked), None)

    def narrow(self, rows: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return rows.filter(**{self.lookup: value})

    def counts(self, rows: QuerySet[Any]) -> dict[Any, int]:
        """The values in use, each with how many of the rows have it."""
        return dict(rows.order_by().values_list(self.lookup).annotate(Count("pk", distinct=True)))


@dataclass(frozen=True)
class Choice:
    """A facet as the form shows it: only values in use, each with how many rows it would leave."""

    name: str
    label: StrOrPromise
    options: list[Option] = field(default_factory=list)


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the query string that takes it off."""

    name: str
    label: StrOrPromise
    value: StrOrPromise
    without: str


#: From the register's page to a facet.
Make = Callable[[Any], Facet]

_registered: dict[str, list[tuple[int, Make]]] = defaultdict(list)


def facet_of(subject: str, order: int) -> Callable[[Make], Make]:
    """Register a facet that another app gives a kind of register ("decision_index")."""

    def register(make: Make) -> Make:
        _registered[subject].append((order, make))
        return make

    return register


def facets_of(subject: str, page: Any) -> list[Facet]:
    return [make(page) for _, make in sorted(_registered[subject], key=lambda entry: entry[0])]
