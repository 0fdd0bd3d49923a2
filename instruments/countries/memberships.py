"""What a country has joined, and how a list, a map and a line say it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from home.dates import today
from home.languages.localized import localize
from home.parts import once, reader
from instruments.models import Party

if TYPE_CHECKING:
    from instruments.models import Country


def memberships(country: Country) -> list[Party]:
    """Present and former, the oldest first, with the instruments' rows in the reader's language. Three queries."""
    rows = list(Party.objects.filter(country=country))
    localize(rows, "instrument", once(reader, country))
    shown = [row for row in rows if row.instrument_localized]
    return sorted(shown, key=lambda row: (since(row) or date.max, row.instrument_localized.path))


def since(party: Party) -> date | None:
    """The day from which it takes part, as far as sources tell."""
    return party.in_force_on or party.deposited_on or party.signed_on


def said(party: Party) -> str:
    """Its standing in words: "Party since 1999"."""
    begun = since(party)
    words = {"status": capfirst(party.get_status_display())}
    if party.is_former:
        return _("%(status)s until %(year)s") % {**words, "year": party.ended_on.year}  # type: ignore[union-attr]
    if begun is None:
        return words["status"]
    if begun > today():
        return _("%(status)s from %(year)s") % {**words, "year": begun.year}
    return _("%(status)s since %(year)s") % {**words, "year": begun.year}


def sources(parties: list[Party]) -> list[tuple[str, int]]:
    """What the records name as their source, and how many do; the most used first."""
    return Counter(party.source for party in parties if party.source).most_common()
