"""Registers: a list with facets, counted in words, page by page. A GET form drives it; no script is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Count, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from .pagination import paginate
from .text import fold

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.http import HttpRequest
    from django_stubs_ext import StrOrPromise

#: The longest words a register looks for; longer ones are cut.
MAX_WORDS = 200

Labels = Callable[[Iterable[Any]], Mapping[Any, "StrOrPromise"]]


@dataclass(frozen=True)
class Facet:
    """One way to narrow a register: the parameter's name, its label, the ORM lookup, and how values are called."""

    name: str
    label: StrOrPromise
    lookup: str
    labels: Labels = lambda values: {value: str(value) for value in values}
    newest_first: bool = False


@dataclass(frozen=True)
class Option:
    value: str
    label: StrOrPromise
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Choice:
    """A facet as the form shows it: only values in use, each with how many rows it would leave."""

    name: str
    label: StrOrPromise
    options: list[Option] = field(default_factory=list)

    @property
    def chosen(self) -> Option | None:
        return next((option for option in self.options if option.is_chosen), None)


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the query string that takes it off."""

    label: StrOrPromise
    value: StrOrPromise
    without: str


class Register:
    """A queryset narrowed by a request's parameters; one that fits nothing is ignored alone.

    One query a facet, one for each that is chosen, one for the count and one for the page's rows.
    """

    def __init__(
        self,
        request: HttpRequest,
        rows: QuerySet[Any],
        facets: Iterable[Facet] = (),
        words_in: str = "title",
        prepare: Callable[[list[Any]], None] | None = None,
    ) -> None:
        self.request = request
        self.all_rows = rows
        self.facets = list(facets)
        self.words = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:MAX_WORDS]
        self.words_in = words_in
        self.prepare = prepare
        self.values = {facet.name: value for facet in self.facets if (value := self._value(facet)) is not None}

    def _value(self, facet: Facet) -> Any:
        """The facet's value in use that the parameter names, or None."""
        asked = self.request.GET.get(facet.name)
        if not asked:
            return None
        in_use = self.all_rows.order_by().values_list(facet.lookup, flat=True).distinct()
        return next((value for value in in_use if value is not None and str(value) == asked), None)

    def _narrowed(self, but: str = "") -> QuerySet[Any]:
        rows = self.all_rows
        for word in self.words.split():
            rows = rows.filter(**{f"{self.words_in}__icontains": word})
        chosen = {facet.lookup: self.values[facet.name] for facet in self.facets if facet.name in self.values}
        chosen.pop(next((facet.lookup for facet in self.facets if facet.name == but), ""), None)
        return rows.filter(**chosen)

    @cached_property
    def page(self) -> Page:
        page = paginate(self.request, self._narrowed())
        page.object_list = list(page.object_list)
        if self.prepare:
            self.prepare(page.object_list)
        return page

    @property
    def count(self) -> int:
        return self.page.paginator.count

    @property
    def numbers(self) -> Iterator[int | StrOrPromise]:
        """The list's page numbers around the one shown, and an ellipsis where some are left out."""
        return self.page.paginator.get_elided_page_range(self.page.number, on_each_side=1, on_ends=1)

    @cached_property
    def choices(self) -> list[Choice]:
        return [choice for facet in self.facets if (choice := self._choice(facet)).options]

    def _choice(self, facet: Facet) -> Choice:
        rows = self._narrowed(but=facet.name).order_by()
        counts = dict(rows.values_list(facet.lookup).annotate(Count("pk", distinct=True)))
        chosen = self.values.get(facet.name)
        if chosen is not None:
            counts.setdefault(chosen, 0)
        counts.pop(None, None)
        counts.pop("", None)
        labels = facet.labels(counts)
        options = [
            Option(str(value), labels.get(value, str(value)), count, value == chosen) for value, count in counts.items()
        ]
        options.sort(key=lambda option: fold(str(option.label)), reverse=facet.newest_first)
        return Choice(facet.name, facet.label, options)

    @cached_property
    def chips(self) -> list[Chip]:
        chosen = [(choice.name, choice.label, choice.chosen.label) for choice in self.choices if choice.chosen]
        if self.words:
            chosen.insert(0, ("q", _("Words in the title"), self.words))
        return [Chip(label, value, self.without(name)) for name, label, value in chosen]

    def without(self, name: str) -> str:
        """The query string without one parameter, on the first page of the list."""
        query = self.request.GET.copy()
        query.pop(name, None)
        query.pop("page", None)
        return f"?{query.urlencode()}"
