"""What a file may name: countries by their codes, instruments by their slugs, bodies by their acronyms."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from instruments.models import Body, Country, InstrumentPage
from search.analysis import fold

from .cells import CellRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def guess(name: str, names: Iterable[str]) -> str:
    """The nearest one as a question, "" where none is near."""
    nearest = get_close_matches(name, list(names), n=1)
    return " " + _("Do you mean “%(name)s”?") % {"name": nearest[0]} if nearest else ""


def names_of(country: Country) -> list[str]:
    return [country.name_en, country.name_fr, country.name_es]


def unknown(words: str, name: str, nearest: str) -> CellRefused:
    return CellRefused(words % {"name": name} + nearest)


class Known:
    """Read once for a whole file. `scope`: the instruments whose records may be changed; None: all."""

    def __init__(self, scope: frozenset[int] | None = None) -> None:
        self.scope = scope

    @cached_property
    def countries(self) -> Mapping[str, Country]:
        rows = list(Country.objects.all())
        return {row.iso2: row for row in rows} | {row.iso3: row for row in rows}

    @cached_property
    def instruments(self) -> dict[str, InstrumentPage]:
        return InstrumentPage.objects.by_slug()

    @cached_property
    def bodies(self) -> dict[tuple[int | None, str], Body]:
        return {(body.instrument_id, body.code): body for body in Body.objects.all()}

    def country(self, cell: str) -> Country:
        """By either of its codes: the European Union has no alpha-3 of ISO's."""
        if found := self.countries.get(cell.upper()):
            return found
        if not cell:
            raise CellRefused(_("The country is missing."))
        raise unknown(_("No country has the code “%(name)s”."), cell, self.nearest_country(cell))

    def nearest_country(self, cell: str) -> str:
        """Of a code first the one with the same letters, "KNE"; of anything longer the one with this name."""
        if len(cell) > len("KEN"):
            names = {fold(name): row.iso3 for row in self.countries.values() for name in names_of(row)}
            alike = get_close_matches(fold(cell), names, n=1)
            return guess(names[alike[0]], self.countries) if alike else ""
        anagrams = [code for code in self.countries if sorted(code) == sorted(cell.upper())]
        return guess(cell.upper(), anagrams or self.countries)

    def instrument(self, cell: str) -> InstrumentPage:
        if found := self.instruments.get(cell.lower()):
            return found
        if not cell:
            raise CellRefused(_("The instrument is missing."))
        raise unknown(_("No instrument is called “%(name)s”."), cell, guess(cell.lower(), self.instruments))

    def body(self, cell: str) -> Body:
        """From the instrument and the acronym, with a blank between them."""
        slug, _blank, code = cell.partition(" ")
        instrument = self.instrument(slug)
        if found := self.bodies.get((instrument.pk, code)):
            return found
        codes = [name for pk, name in self.bodies if pk == instrument.pk]
        raise unknown(_("This instrument has no body “%(name)s”."), code, guess(code, codes))
