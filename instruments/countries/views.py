"""Addresses below the countries' page: the map, the matrix, and each country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from home.dates import today
from home.downloads import downloaded
from home.parts import once, parts_of
from home.querysets import readable
from home.routes import route_of
from instruments.models import Country, InstrumentPage

from .matrix import Matrix
from .memberships import sources
from .tiles import family_map, map_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from instruments.models import CountryIndexPage


# Before the countries themselves: "map" has the length of a code, though no country has it.
@route_of("country_index", "map/", name="map")
def map_of_family(page: CountryIndexPage, request: HttpRequest) -> HttpResponse:
    context = {"map": family_map(), "instruments": list(InstrumentPage.objects.family(page.locale)), "today": today()}
    return page.render(request, context_overrides=context, template="countries/map.html")


@route_of("country_index", "map/<slug:instrument>/", name="map_of")
def map_of_instrument(page: CountryIndexPage, request: HttpRequest, instrument: str) -> HttpResponse:
    rows = InstrumentPage.objects.filter(readable(), locale=page.locale, slug=instrument)
    shown = get_object_or_404(rows.select_related("locale"))
    parties = once(InstrumentPage.parties_listed, shown)
    context = {
        "map": map_of(parties),
        "instrument": shown,
        "parties": parties,
        "sources": sources(parties),
        "today": today(),
    }
    return page.render(request, context_overrides=context, template="countries/map_of.html")


@route_of("country_index", "matrix/", name="matrix")
def matrix(page: CountryIndexPage, request: HttpRequest) -> HttpResponseBase:
    register = Matrix(request, page.locale)
    title = _("Countries and instruments")
    context = {"title": title, "register": register, "sources": sources(register.parties), "today": today()}
    return downloaded(register, title, "countries-matrix") or page.render(
        request, context_overrides=context, template="countries/matrix.html"
    )


@route_of("country_index", "<slug:iso3>/", name="country")
def country(page: CountryIndexPage, request: HttpRequest, iso3: str) -> HttpResponse:
    shown = get_object_or_404(Country, iso3=iso3.upper())
    context = {"country": shown, "parts": parts_of("country", shown)}
    return page.render(request, context_overrides=context, template="countries/country.html")
