"""Ways to narrow a directory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from home.facets import Facet
from instruments.facets import any_country_facet, any_instrument_facet, region_facet
from instruments.people.enums import Role

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from .models import DirectoryPage

PAST = "past"


@dataclass(frozen=True)
class LanguageFacet(Facet):
    """A person may work in several. `spoken` is their list as JSON text, which every database can look into."""

    def find(self, rows: QuerySet[Any], asked: str) -> str | None:
        return asked if asked in dict(settings.LANGUAGES) else None

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.filter(spoken__contains=f'"{value}"')

    def counts(self, rows: QuerySet[Any]) -> dict[str, int]:
        having = {code: Count("pk", filter=Q(spoken__contains=f'"{code}"')) for code, _name in settings.LANGUAGES}
        return {code: count for code, count in rows.order_by().aggregate(**having).items() if count}


@dataclass(frozen=True)
class PastFacet(Facet):
    """On for a list of ended appointments; its rows are chosen where the list is made, current ones without it."""

    is_offered: ClassVar[bool] = False

    def find(self, rows: QuerySet[Any], asked: str) -> str | None:
        return asked if asked == PAST else None

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows


def places(page: DirectoryPage) -> list[Facet]:
    """Of which country, region and, where the directory has several, instrument."""
    instrument = [] if page.instrument else [any_instrument_facet(page.locale)]
    return [any_country_facet(), *instrument, region_facet("country__region")]


def facets_of_directory(page: DirectoryPage) -> list[Facet]:
    return [
        *places(page),
        Facet("role", _("Role"), "role", lambda codes: dict(Role.choices)),
        LanguageFacet("language", _("Working language"), labels=lambda codes: dict(settings.LANGUAGES)),
        PastFacet("state", _("State"), labels=lambda values: {PAST: _("ended")}),
    ]
