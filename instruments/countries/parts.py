"""What a country's page says, and what an instrument's page says of countries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.parts import once, part_of
from instruments.models import CountryIndexPage, InstrumentPage

from .line import line_of
from .memberships import memberships
from .news import news_of
from .representation import members_of, representations, seats_of
from .tiles import map_of

if TYPE_CHECKING:
    from instruments.models import Country


@part_of("country_index", "countries/parts/ways.html", order=10)
def ways(index: CountryIndexPage) -> dict[str, Any]:
    return {}


@part_of("country", "countries/parts/memberships.html", order=10)
def line(country: Country) -> dict[str, Any]:
    parties = once(memberships, country)
    current = sum(not party.is_former for party in parties)
    return {"country": country, "parties": parties, "current": current, "line": line_of(parties)}


@part_of("country", "countries/parts/representation.html", order=30)
def representative(country: Country) -> dict[str, Any]:
    return {"country": country, "representations": representations(country), "seats": seats_of(country)}


@part_of("country", "countries/parts/news.html", order=60)
def news(country: Country) -> dict[str, Any]:
    return {"news": news_of(country)}


@part_of("instrument", "countries/parts/members.html", order=50)
def members(instrument: InstrumentPage) -> dict[str, Any]:
    return {"bodies": members_of(instrument)}


@part_of("instrument", "countries/parts/map.html", order=60)
def tile_map(instrument: InstrumentPage) -> dict[str, Any]:
    """Nothing where nobody is recorded to take part; else also the page on which the map stands alone."""
    parties = once(InstrumentPage.parties_listed, instrument)
    if not parties:
        return {}
    index = CountryIndexPage.objects.filter(locale=instrument.locale_id, depth=3).live().first()
    return {"map": map_of(parties), "index": index, "instrument": instrument}
