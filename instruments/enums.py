"""The words of the treaties for kinds and statuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


class InstrumentKind(models.TextChoices):
    CONVENTION = "convention", _("framework convention")
    AGREEMENT = "agreement", _("agreement")
    MEMORANDUM = "memorandum", _("memorandum of understanding")
    INITIATIVE = "initiative", _("special species initiative")

    @property
    def plural(self) -> StrPromise:
        return {
            InstrumentKind.CONVENTION: _("The Convention"),
            InstrumentKind.AGREEMENT: _("Agreements"),
            InstrumentKind.MEMORANDUM: _("Memoranda of understanding"),
            InstrumentKind.INITIATIVE: _("Special species initiatives"),
        }[self]


class PartyStatus(models.TextChoices):
    PARTY = "party", _("Party")
    SIGNATORY = "signatory", _("Signatory")
    RANGE_STATE = "range_state", _("Range State")


#: Whom an instrument binds; Range States are asked, but not bound.
MEMBERS = (PartyStatus.PARTY, PartyStatus.SIGNATORY)


class BodyKind(models.TextChoices):
    CONFERENCE_OF_PARTIES = "conference_of_parties", _("Conference of the Parties")
    MEETING_OF_PARTIES = "meeting_of_parties", _("Meeting of the Parties")
    MEETING_OF_SIGNATORIES = "meeting_of_signatories", _("Meeting of Signatories")
    STANDING_COMMITTEE = "standing_committee", _("Standing Committee")
    SCIENTIFIC_COUNCIL = "scientific_council", _("Scientific Council")
    ADVISORY_COMMITTEE = "advisory_committee", _("Advisory Committee")
    TECHNICAL_COMMITTEE = "technical_committee", _("Technical Committee")
    OTHER = "other", _("other body")


class Region(models.TextChoices):
    AFRICA = "africa", _("Africa")
    AMERICAS = "americas", _("South and Central America and the Caribbean")
    NORTH_AMERICA = "north_america", _("North America")
    ASIA = "asia", _("Asia")
    EUROPE = "europe", _("Europe")
    OCEANIA = "oceania", _("Oceania")
