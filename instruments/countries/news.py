"""The news of the instruments that a country has joined."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Q

from home.models import NewsPage
from home.parts import once, reader
from home.querysets import readable

from .memberships import memberships

if TYPE_CHECKING:
    from instruments.models import Country

#: How many a country's page shows.
FEW = 5


def news_of(country: Country) -> list[NewsPage]:
    """The newest below these instruments, each with its instrument; two queries, however many there are."""
    parties = (party for party in once(memberships, country) if not party.is_former)
    instruments = [party.instrument_localized for party in parties]
    if not instruments:
        return []
    below = reduce(or_, (Q(path__startswith=instrument.path) for instrument in instruments))
    rows = NewsPage.objects.filter(below, readable(), locale=once(reader, country))
    found = list(rows.select_related("locale").defer("body").order_by("-published_on", "-pk")[:FEW])
    for row in found:
        row.instrument = next(one for one in instruments if row.path.startswith(one.path))
    return found
