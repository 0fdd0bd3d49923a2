"""Countries, and regional economic integration organisations: one row whatever the language."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from home.models import Named, Sourced
from instruments.enums import Region
from search.analysis import fold


class Country(Named, Sourced, index.Indexed):
    """A State, or the European Union, by its ISO 3166 codes; the Union has no ISO alpha-3, it has ICAO's EUE."""

    iso2 = models.CharField(_("ISO 3166 alpha-2"), max_length=2, unique=True, validators=[RegexValidator("^[A-Z]{2}$")])
    iso3 = models.CharField(_("ISO 3166 alpha-3"), max_length=3, unique=True, validators=[RegexValidator("^[A-Z]{3}$")])
    official_name = models.CharField(_("official name in English"), max_length=200, blank=True)
    region = models.CharField(_("region"), max_length=20, choices=Region, blank=True)

    search_fields = [index.AutocompleteField("name_en"), index.SearchField("name_en"), index.FilterField("region")]
    panels = [
        FieldRowPanel([FieldPanel("iso2"), FieldPanel("iso3")]),
        *Named.name_panels,
        FieldPanel("official_name"),
        FieldPanel("region"),
        *Sourced.source_panels,
    ]

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["name_en"]

    def __str__(self) -> str:
        return self.name

    @property
    def slug(self) -> str:
        return self.iso3.lower()

    def get_absolute_url(self) -> str:
        """The country's page in the active language; see CountryIndexPage."""
        return reverse("wagtail_serve", args=[f"countries/{self.slug}/"])


def by_name(country: Country) -> str:
    """The key to sort by in the active language."""
    return fold(country.name)
