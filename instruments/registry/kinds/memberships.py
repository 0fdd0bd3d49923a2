"""Parties, Signatories and Range States, one row a country and instrument."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from home.models.mixins import Confidence
from instruments.enums import PartyStatus
from instruments.models import Party
from instruments.registry.cells import Column, choice, day_if_whole, number

from .base import Kind


class Memberships(Kind):
    name = "memberships"
    label = _("Parties and Signatories")
    model = Party
    key = ("instrument_id", "country_id")
    related = ("country", "instrument")

    @cached_property
    def columns(self) -> list[Column]:
        return [
            Column("instrument", "instrument", self.known.instrument, is_required=True),
            Column("iso3", "country", self.known.country, is_required=True),
            Column("iso2"),
            Column("status", "status", status, is_required=True),
            Column("party_number", "number", number),
            Column("signature", "signed_on", day_if_whole),
            Column("ratification_or_accession", "deposited_on", day_if_whole),
            Column("entry_into_force", "in_force_on", day_if_whole),
            Column("withdrawal", "ended_on", day_if_whole),
            *sourced(),
        ]

    def subject(self, record: Any) -> str:
        return f"{record.country} – {record.instrument.short_name}"

    def prepare(self, cells: dict[str, str]) -> dict[str, str]:
        return {**cells, "iso3": cells["iso3"] or cells.get("iso2", "")}


def status(cell: str) -> str:
    """What stands in brackets behind it is the source's remark: Signatory (not Party in source)."""
    return choice(PartyStatus)(cell.partition(" (")[0])


def sourced() -> list[Column]:
    return [
        Column("source", "source"),
        Column("confidence", "confidence", choice(Confidence, default=Confidence.HIGH)),
        Column("note", "remark"),
    ]
