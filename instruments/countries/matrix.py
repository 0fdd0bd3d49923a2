"""Countries and instruments: who takes part in what, on the page and as a file."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from home.columns import Coded, Column, coded
from home.facets import Facet
from home.languages.keys import page_keys
from home.listing import LIMIT, Register
from instruments.enums import InstrumentKind, PartyStatus
from instruments.facets import region_facet
from instruments.models import Country, InstrumentPage, Party
from instruments.models.country import by_name

from .memberships import said, since

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.paginator import Page
    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django_stubs_ext import StrOrPromise
    from wagtail.models import Locale

LETTERS: dict[str, StrOrPromise] = {
    PartyStatus.PARTY: pgettext_lazy("letter for a Party", "P"),
    PartyStatus.SIGNATORY: pgettext_lazy("letter for a Signatory", "S"),
    PartyStatus.RANGE_STATE: pgettext_lazy("letter for a Range State", "R"),
}


@dataclass(frozen=True)
class KindFacet(Facet):
    """Narrows the instruments across, not the countries down."""

    family: tuple[InstrumentPage, ...] = ()

    def find(self, rows: QuerySet[Any], asked: str) -> str | None:
        return asked if any(page.kind == asked for page in self.family) else None

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows

    def counts(self, rows: QuerySet[Any]) -> dict[str, int]:
        return Counter(page.kind for page in self.family)


@dataclass(frozen=True)
class Cell:
    party: Party

    @property
    def letter(self) -> StrOrPromise:
        return LETTERS[self.party.status]

    @property
    def words(self) -> str:
        return said(self.party)

    @property
    def year(self) -> str:
        begun = since(self.party)
        return str(begun.year) if begun else ""


class Matrix(Register):
    """All on one page. Eight queries, however many countries and instruments there are."""

    def __init__(self, request: HttpRequest, locale: Locale) -> None:
        family = tuple(InstrumentPage.objects.family(locale))
        facets = [
            region_facet(),
            KindFacet(
                "kind", _("Kind of instrument"), labels=lambda codes: dict(InstrumentKind.choices), family=family
            ),
        ]
        name = Country.name_field(get_language())
        super().__init__(request, Country.objects.order_by(name), facets, name, _("Name of the country"))
        kind = self.values.get("kind")
        self.instruments = [page for page in family if kind in (None, page.kind)]
        self.columns = [
            Column("iso3", _("ISO 3166 alpha-3")),
            Column("country", _("Country"), "name"),
            Column("region", _("Region"), coded("region")),
            *(Column(page.slug, page.short_name, partial(_value, page.pk)) for page in self.instruments),
        ]

    @cached_property
    def page(self) -> Page:
        countries = sorted(self.narrowed(), key=by_name)
        cells = self.cells
        for country in countries:
            country.by_instrument = cells[country.pk]
            country.cells = [country.by_instrument.get(page.pk) for page in self.instruments]
        return Paginator(countries, LIMIT).get_page(1)

    def every_row(self) -> Iterator[Any]:
        yield from self.page.object_list

    @cached_property
    def row_of(self) -> dict[int | None, int]:
        """From the instruments' default-language ids to the rows shown."""
        keys = page_keys(page.pk for page in self.instruments)
        return {keys[page.pk]: page.pk for page in self.instruments}

    @cached_property
    def parties(self) -> list[Party]:
        """Of the instruments shown, present ones."""
        return list(Party.objects.current().filter(instrument__in=self.row_of))

    @cached_property
    def cells(self) -> dict[int, dict[int, Cell]]:
        """By country, and by the instrument's row in the reader's language."""
        cells: dict[int, dict[int, Cell]] = defaultdict(dict)
        for party in self.parties:
            cells[party.country_id][self.row_of[party.instrument_id]] = Cell(party)
        return cells


def _value(instrument: int, country: Any, request: HttpRequest) -> Coded | None:
    cell = country.by_instrument.get(instrument)
    return Coded(cell.party.status, cell.words) if cell else None
