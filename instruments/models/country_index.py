"""Countries as readers visit them: one routed page; `instruments.countries` adds the addresses below it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from home.models import BasePage
from home.parts import parts_of
from home.routes import Routed
from instruments.enums import Region
from instruments.querysets import joined

from .country import Country, by_name

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class CountryIndexPage(Routed, BasePage):
    """All countries by region, and below it a page for each: /countries/ken/."""

    subject = "country_index"
    max_count_per_parent = 1
    facts = [*BasePage.facts]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("country index")

    @path("")
    def regions(self, request: HttpRequest) -> HttpResponse:
        countries = Country.objects.annotate(instruments=joined()).order_by("region")
        by_region = groupby(countries, key=lambda country: country.region)
        groups = [(Region(code).label if code else "", sorted(group, key=by_name)) for code, group in by_region]
        context = {"groups": groups, "count": len(countries), "parts": parts_of(self.subject, self)}
        return self.render(request, context_overrides=context)
