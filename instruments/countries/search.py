"""What is found of countries: their names and codes, in each language in which they have a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _

from home.finding.said import name_type, takes_from
from home.querysets import readable
from instruments.models import Country, CountryIndexPage
from search import sources
from search.documents import Document, Part
from search.facets import Facet, register
from search.outbox import changed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from django.db.models import QuerySet


class CountrySource:
    """Countries have no rows of their own in each language: they stand below the countries' page."""

    name = "country"

    def keys(self, after: str = "", limit: int | None = 500, since: datetime | None = None) -> list[str]:
        """When a country's record changed is not known: since any moment, all may have."""
        rows = Country.objects.filter(iso3__gt=_code(after)).order_by("iso3")
        return [_key(iso3) for iso3 in rows.values_list("iso3", flat=True)[:limit]]

    def documents(self, keys: Collection[str]) -> Iterator[Document]:
        languages = _languages()
        named = sorted(code for code in languages if Country.name_field(code) == f"name_{code}")
        for country in Country.objects.filter(iso3__in=[_code(key) for key in keys]):
            for language in named:
                # Elsewhere the English name stands in.
                nameless = languages - set(named) if language == settings.LANGUAGE_CODE else ()
                yield _document(country, language, (language, *sorted(nameless)), named)

    def below(self, key: str) -> Iterator[str]:
        yield key

    def readable(self, keys: Collection[str], language: str) -> set[str]:
        if language not in _languages():
            return set()
        rows = Country.objects.filter(iso3__in=[_code(key) for key in keys])
        return {_key(iso3) for iso3 in rows.values_list("iso3", flat=True)}


def _key(iso3: str) -> str:
    return f"country:{iso3}"


def _code(key: str) -> str:
    return key.partition(":")[2]


def _languages() -> set[str]:
    """Those in which readers can open the countries' page."""
    rows = CountryIndexPage.objects.filter(readable(), depth=3)
    return set(rows.values_list("locale__language_code", flat=True))


def _document(country: Country, language: str, readers: tuple[str, ...], languages: list[str]) -> Document:
    official = country.official_name if country.official_name != country.name_en else ""
    return Document(
        key=_key(country.iso3),
        language=language,
        readers=readers,
        path=f"countries/{country.slug}/",
        title=getattr(country, Country.name_field(language)),
        codes=(country.iso3,),
        parts=(Part("", "", official, "en"),) if official else (),
        facets={"type": ("country",), "country": (country.iso3,), "language": tuple(languages)},
    )


def names_of_countries(codes: Collection[str]) -> dict[str, str]:
    return {country.iso3: country.name for country in Country.objects.filter(iso3__in=codes)}


sources.register(CountrySource())
register(Facet("country", _("Country"), names_of_countries, order=90))
name_type("country", _("Country"))


@takes_from(CountryIndexPage)
def countries(pages: QuerySet[CountryIndexPage]) -> list[str]:
    """All of them stand below that page."""
    return CountrySource().keys(limit=None) if pages.exists() else []


def country_changed(instance: Country, **kwargs: Any) -> None:
    countries_changed([instance])


def countries_changed(countries: Iterable[Any]) -> None:
    changed(_key(country.iso3) for country in countries)


post_save.connect(country_changed, sender=Country)
post_delete.connect(country_changed, sender=Country)
