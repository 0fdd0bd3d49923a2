"""Bodies, and the seats that countries hold in them."""

from __future__ import annotations

from functools import cached_property

from django.utils.translation import gettext_lazy as _

from instruments.bodies.enums import Seat
from instruments.bodies.models import BodyMember
from instruments.enums import BodyKind, Region
from instruments.models import Body
from instruments.registry.cells import Column, choice, day

from .base import Kind
from .memberships import sourced


class Bodies(Kind):
    name = "bodies"
    label = _("Bodies")
    model = Body
    key = ("instrument_id", "code")
    related = ("instrument",)

    @cached_property
    def columns(self) -> list[Column]:
        return [
            Column("instrument", "instrument", self.known.instrument, is_required=True),
            Column("code", "code", is_required=True),
            Column("kind", "kind", choice(BodyKind), is_required=True),
            *(Column(f"name_{language}", f"name_{language}", is_required=True) for language in ("en", "fr", "es")),
        ]


class Seats(Kind):
    """A term begins once: another first day is another term."""

    name = "seats"
    label = _("Members of bodies")
    model = BodyMember
    key = ("body_id", "country_id", "seat", "from_on")
    owner = "body.instrument_id"
    related = ("body__instrument", "country")

    @cached_property
    def columns(self) -> list[Column]:
        return [
            Column("instrument", is_required=True),
            Column("body", "body", self.known.body, is_required=True),
            Column("iso3", "country", self.known.country, is_required=True),
            Column("seat", "seat", choice(Seat), is_required=True),
            Column("region", "region", choice(Region)),
            Column("from", "from_on", day, is_required=True),
            Column("to", "to_on", day),
            *sourced(),
        ]

    def prepare(self, cells: dict[str, str]) -> dict[str, str]:
        return {**cells, "body": f"{cells['instrument']} {cells['body']}"}
