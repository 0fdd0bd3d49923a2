"""Who speaks for a country's region, and where the country itself has a seat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from home.languages.localized import localize
from home.parts import once, reader
from instruments.bodies.enums import Seat
from instruments.bodies.models import BodyMember
from instruments.enums import BodyKind, PartyStatus
from instruments.models import Body

from .memberships import memberships

if TYPE_CHECKING:
    from instruments.models import Country, InstrumentPage

#: The seats that represent a region; an alternate stands in, an observer speaks for itself.
REPRESENTING = (Seat.MEMBER, Seat.CHAIR, Seat.VICE_CHAIR)


@dataclass(frozen=True)
class Representation:
    """Of one region in one Standing Committee; nobody, where no member is recorded."""

    body: Body
    instrument: InstrumentPage
    seats: list[BodyMember]


def representations(country: Country) -> list[Representation]:
    """One for each Standing Committee of an instrument to which the country is Party. Two queries."""
    parties = (party for party in once(memberships, country) if party.status == PartyStatus.PARTY)
    instruments = {party.instrument_id: party.instrument_localized for party in parties if not party.is_former}
    bodies = list(Body.objects.filter(instrument__in=instruments, kind=BodyKind.STANDING_COMMITTEE))
    seats = BodyMember.objects.current().filter(body__in=bodies, seat__in=REPRESENTING).exclude(region="")
    of_region = list(seats.filter(region=country.region).select_related("country"))
    return [
        Representation(body, instruments[body.instrument_id], [seat for seat in of_region if seat.body_id == body.pk])
        for body in bodies
    ]


def seats_of(country: Country) -> list[BodyMember]:
    """The country's own, whatever they are. Two queries."""
    seats = list(BodyMember.objects.current().filter(country=country).select_related("body"))
    localize([seat.body for seat in seats], "instrument", once(reader, country))
    return [seat for seat in seats if seat.body.instrument_localized]


def members_of(instrument: InstrumentPage) -> list[tuple[Body, list[BodyMember]]]:
    """The current members of each body that has some; two queries."""
    key = type(instrument).objects.filter(translation_key=instrument.translation_key).order_by()
    seats = BodyMember.objects.current().filter(body__instrument__in=key.values("pk"))
    order = list(Seat)
    rows = sorted(
        seats.select_related("body", "country"),
        key=lambda seat: (seat.body.code, not seat.region, seat.get_region_display(), order.index(Seat(seat.seat))),
    )
    bodies = {seat.body_id: seat.body for seat in rows}
    return [(body, [seat for seat in rows if seat.body_id == pk]) for pk, body in bodies.items()]
