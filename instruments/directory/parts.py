"""What directories add to the pages of countries and instruments."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from home.parts import once, part_of, reader

from .models import DirectoryPage
from .querysets import for_directory, prepare, public_appointments, within
from .vacancies import is_held, members, prepare_vacant, vacant_posts

if TYPE_CHECKING:
    from instruments.models import Country, InstrumentPage


@part_of("country", "directory/parts/country.html", order=20)
def focal_points_of_country(country: Country) -> dict[str, Any]:
    """Those of all instruments, and the posts that nobody holds, by instrument in the order of the tree."""
    locale = once(reader, country)
    directory = DirectoryPage.in_language(locale)
    if directory is None:
        return {}
    held = list(for_directory(public_appointments(locale).current().filter(country=country), locale))
    vacant = list(vacant_posts(locale).filter(country=country))
    prepare(held, locale)
    prepare_vacant(vacant, locale)
    rows = sorted([*held, *vacant], key=place_in_tree)
    groups = [(instrument, list(group)) for instrument, group in groupby(rows, lambda row: row.instrument_localized)]
    return {"groups": groups, "directory": directory, "country": country}


def place_in_tree(row: Any) -> str:
    return row.instrument_localized.path


@part_of("instrument", "directory/parts/instrument.html", order=45)
def directory_of_instrument(instrument: InstrumentPage) -> dict[str, Any]:
    """The way to it, with how many of how many members have their focal point."""
    directory = DirectoryPage.objects.child_of(instrument).live().first()
    if directory is None:
        return {}
    own = within(members(directory.locale), directory)
    return {"directory": directory, "members": own.count(), "held": own.filter(is_held()).count()}
