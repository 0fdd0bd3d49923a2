"""Countries by their alpha-2."""

from __future__ import annotations

from functools import cached_property

from django.utils.translation import gettext_lazy as _

from instruments.enums import Region
from instruments.models import Country
from instruments.registry.cells import Column, choice, code

from .base import Kind

#: ISO 3166 gives the European Union no alpha-3; ICAO does.
UNION, UNION_ALPHA_3 = "EU", "EUE"


class Countries(Kind):
    name = "countries"
    label = _("Countries")
    model = Country
    key = ("iso2",)
    owner = ""

    @cached_property
    def columns(self) -> list[Column]:
        return [
            Column("iso2", "iso2", code, is_required=True),
            Column("iso3", "iso3", code, is_required=True),
            *(Column(f"name_{language}", f"name_{language}", is_required=True) for language in ("en", "fr", "es")),
            Column("official_name_en", "official_name"),
            Column("region", "region", choice(Region)),
            Column("names_source", "source"),
        ]

    def prepare(self, cells: dict[str, str]) -> dict[str, str]:
        is_union = cells["iso2"].upper() == UNION and not cells["iso3"]
        return {**cells, "iso3": UNION_ALPHA_3} if is_union else cells
