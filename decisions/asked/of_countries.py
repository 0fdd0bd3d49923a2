"""What decisions ask of a country as one that is bound by their instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, Q

from decisions.enums import Addressee
from decisions.models import DecisionIndexPage, DecisionPage
from decisions.projections.models import Obligation
from home.parts import once, part_of, reader
from home.querysets import readable
from instruments.countries.memberships import memberships
from instruments.enums import PartyStatus

from .enums import Due
from .facets import slug
from .querysets import asked_by, obligations, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from decisions.querysets import DecisionQuerySet
    from instruments.models import Country, InstrumentPage, Party

#: How many provisions a country's page shows.
FEW = 6
#: As whom a country is addressed.
ADDRESSED = {PartyStatus.PARTY: Addressee.PARTIES, PartyStatus.SIGNATORY: Addressee.SIGNATORIES}


@part_of("country", "asked/parts/of_country.html", order=50)
def asked_of_country(country: Country) -> dict[str, Any]:
    """What comes next or has no date; and by instrument how much there is in all. Eight queries, however much."""
    bound = [party for party in once(memberships, country) if party.status in ADDRESSED and not party.is_former]
    if not bound:
        return {}
    locale = once(reader, country)
    keys = {party.instrument_id for party in bound}
    decisions = DecisionPage.objects.filter(readable(), locale=locale, instrument__in=keys)
    few = list(asked_by(decisions, locale).filter(of(bound), due__in=(Due.TO_COME, Due.UNDATED))[:FEW])
    if few:
        prepare(few, locale)
    index = DecisionIndexPage.objects.filter(locale=locale, depth=3).live().first()
    return {"few": few, "ways": list(ways(bound, decisions)), "index": index}


def of(bound: list[Party]) -> Q:
    """Provisions that address these, each as what it is under its instrument."""
    found = Q()
    for status, addressee in ADDRESSED.items():
        keys = {party.instrument_id for party in bound if party.status == status}
        found |= Q(Exists(obligations(addressee=addressee)), decision__instrument__in=keys)
    return found


def ways(bound: list[Party], decisions: DecisionQuerySet) -> Iterator[tuple[InstrumentPage, str, int]]:
    """Each instrument that asks something: its row, the addressee as addresses have it, and of how many provisions."""
    said = Obligation.objects.filter(decision__translation_key__in=decisions.order_by().values("translation_key"))
    rows = said.order_by().values_list("decision__instrument", "addressee").annotate(Count("pk"))
    counts = {(instrument, addressee): count for instrument, addressee, count in rows}
    for party in bound:
        addressee = ADDRESSED[PartyStatus(party.status)]
        if count := counts.get((party.instrument_id, addressee)):
            yield party.instrument_localized, slug(addressee), count
