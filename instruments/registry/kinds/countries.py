"""Countries by their alpha-2."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from instruments.enums import Region
from instruments.models import Country
from instruments.registry.cells import CellRefused, Column, choice, code

from .base import Kind, Values

if TYPE_CHECKING:
    from instruments.registry.report import Draft

#: ISO 3166 gives the European Union no alpha-3; ICAO does.
UNION, UNION_ALPHA_3 = "EU", "EUE"


class Countries(Kind):
    name = "countries"
    label = gettext_lazy("Countries")
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

    @cached_property
    def lines(self) -> dict[str, int]:
        """Where the file has each alpha-3: it is no other country's, though the alpha-2 tells countries apart."""
        return {}

    def drafts(self, values: Values, line: int) -> list[Draft]:
        if (first := self.lines.setdefault(values["iso3"], line)) != line:
            raise CellRefused(_("Line %(line)d has the same alpha-3.") % {"line": first})
        return super().drafts(values, line)

    def prepare(self, cells: dict[str, str]) -> dict[str, str]:
        is_union = cells["iso2"].upper() == UNION and not cells["iso3"]
        return {**cells, "iso3": UNION_ALPHA_3} if is_union else cells
