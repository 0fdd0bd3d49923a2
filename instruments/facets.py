"""Ways to narrow a list by instrument and by country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from home.facets import Facet

from .enums import Region
from .models import Country, InstrumentPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.db.models import QuerySet
    from wagtail.models import Locale


@dataclass(frozen=True)
class KnownFacet(Facet):
    """Finds whatever there is, on the list or not: that a list has nothing of a country is an answer too."""

    known: Callable[[str], Any] = str

    def find(self, rows: QuerySet[Any], asked: str) -> Any:
        return self.known(asked)


def instrument_names(locale: Locale) -> Callable[[Iterable[Any]], dict[Any, str]]:
    def names(slugs: Iterable[Any]) -> dict[Any, str]:
        rows = InstrumentPage.objects.filter(locale=locale, slug__in=list(slugs))
        return {row.slug: row.short_name for row in rows}

    return names


def instrument_facet(locale: Locale, lookup: str = "instrument__slug") -> Facet:
    return Facet("instrument", _("Instrument"), lookup, instrument_names(locale))


def any_instrument_facet(locale: Locale) -> Facet:
    def known(slug: str) -> str | None:
        return InstrumentPage.objects.family(locale).filter(slug=slug).values_list("slug", flat=True).first()

    return KnownFacet("instrument", _("Instrument"), "instrument__slug", instrument_names(locale), known=known)


def region_facet(lookup: str = "region") -> Facet:
    return Facet("region", _("Region"), lookup, lambda codes: dict(Region.choices))


def any_country_facet() -> Facet:
    def names(codes: Iterable[Any]) -> dict[Any, str]:
        return {country.iso3: country.name for country in Country.objects.filter(iso3__in=list(codes))}

    def known(code: str) -> str | None:
        return Country.objects.filter(iso3=code.upper()).values_list("iso3", flat=True).first()

    return KnownFacet("country", _("Country"), "country__iso3", names, known=known)
