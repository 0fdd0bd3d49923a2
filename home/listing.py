"""Registers: a list with facets, counted in words, page by page. A GET form drives it; no script is needed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from search.analysis import fold
from search.facets import Option

from .facets import Chip, Choice, Facet
from .pagination import paginate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from django.core.paginator import Page
    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django_stubs_ext import StrOrPromise

    from .columns import Column

#: The longest words a register looks for; longer ones are cut.
MAX_WORDS = 200
#: The most rows a file of a list gives.
LIMIT = 10_000
#: How many rows are prepared at once where all of them are written.
CHUNK = 500


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
        words_label: StrOrPromise = "",
        prepare: Callable[[list[Any]], None] | None = None,
        columns: Sequence[Column] = (),
    ) -> None:
        self.request = request
        self.all_rows = rows
        self.facets = list(facets)
        self.words = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:MAX_WORDS]
        self.words_in = words_in
        self.words_label = words_label or _("Words in the title")
        self.prepare = prepare
        self.columns = columns
        self.values = {facet.name: value for facet in self.facets if (value := self._value(facet)) is not None}

    def _value(self, facet: Facet) -> Any:
        asked = self.request.GET.get(facet.name, "").replace("\x00", "")
        return facet.find(self.all_rows, asked) if asked else None

    def narrowed(self, but: str = "") -> QuerySet[Any]:
        """The rows that fit every filter, or every one but one."""
        rows = self.all_rows
        for word in self.words.split():
            rows = rows.filter(**{f"{self.words_in}__icontains": word})
        for facet in self.facets:
            if facet.name in self.values and facet.name != but:
                rows = facet.narrow(rows, self.values[facet.name])
        return rows

    @cached_property
    def page(self) -> Page:
        page = paginate(self.request, self.narrowed())
        page.object_list = list(page.object_list)
        if self.prepare:
            self.prepare(page.object_list)
        return page

    @property
    def count(self) -> int:
        return self.page.paginator.count

    @property
    def is_cut(self) -> bool:
        """Whether it has more rows than a file gives."""
        return self.count > LIMIT

    def every_row(self) -> Iterator[Any]:
        """What a file gives: all rows of the list up to the limit, prepared chunk by chunk."""
        rows = self.narrowed()[:LIMIT].iterator(chunk_size=CHUNK)
        while chunk := list(islice(rows, CHUNK)):
            if self.prepare:
                self.prepare(chunk)
            yield from chunk

    @property
    def numbers(self) -> Iterator[int | StrOrPromise]:
        """The list's page numbers around the one shown, and an ellipsis where some are left out."""
        return self.page.paginator.get_elided_page_range(self.page.number, on_each_side=1, on_ends=1)

    @cached_property
    def choices(self) -> list[Choice]:
        offered = (facet for facet in self.facets if facet.is_offered)
        return [choice for facet in offered if (choice := self._choice(facet)).options]

    def _choice(self, facet: Facet) -> Choice:
        counts = facet.counts(self.narrowed(but=facet.name))
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

    @property
    def kept(self) -> dict[str, str]:
        """Parameters of filters that the form does not offer, which it hands on."""
        chosen = (facet for facet in self.facets if facet.name in self.values and not facet.is_offered)
        return {facet.name: self.request.GET[facet.name] for facet in chosen}

    @cached_property
    def chips(self) -> list[Chip]:
        chips = [
            Chip(facet.name, facet.label, facet.labels([value]).get(value, str(value)), self.without(facet.name))
            for facet in self.facets
            if (value := self.values.get(facet.name)) is not None
        ]
        if self.words:
            chips.insert(0, Chip("q", self.words_label, self.words, self.without("q")))
        return chips

    def without(self, name: str) -> str:
        """The query string without one parameter, on the first page of the list."""
        query = self.request.GET.copy()
        query.pop(name, None)
        query.pop("page", None)
        return f"?{query.urlencode()}"
