"""Countries as readers visit them: one routed page, an address a country."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from django.db.models import Count
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from home.languages.localized import localize
from home.models import BasePage
from home.parts import parts_of
from home.routes import Routed
from home.text import fold
from instruments.enums import Region

from .country import Country
from .party import Party

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class CountryIndexPage(Routed, BasePage):
    """All countries by region, and below it a page for each: /countries/ken/."""

    max_count_per_parent = 1
    facts = [*BasePage.facts]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("country index")

    @path("")
    def regions(self, request: HttpRequest) -> HttpResponse:
        countries = Country.objects.annotate(instruments=Count("parties")).order_by("region")
        by_region = groupby(countries, key=lambda country: country.region)
        groups = [(Region(code).label if code else "", sorted(group, key=by_name)) for code, group in by_region]
        return self.render(request, context_overrides={"groups": groups, "count": len(countries)})

    @path("<slug:iso3>/")
    def country(self, request: HttpRequest, iso3: str) -> HttpResponse:
        country = get_object_or_404(Country, iso3=iso3.upper())
        parties = list(Party.objects.filter(country=country).order_by("in_force_on", "signed_on"))
        localize(parties, "instrument", self.locale)
        context = {
            "country": country,
            "parties": [party for party in parties if party.instrument_localized],
            "parts": parts_of("country", country),
        }
        return self.render(request, context_overrides=context, template="instruments/country.html")


def by_name(country: Country) -> str:
    return fold(country.name)
