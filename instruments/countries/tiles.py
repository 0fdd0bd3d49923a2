"""The world as tiles of one size, one a country: no borders, no areas. Places: instruments/data/tiles.csv."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from instruments.enums import PartyStatus
from instruments.models import Country
from instruments.models.country import by_name
from instruments.querysets import joined

from .memberships import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django_stubs_ext import StrOrPromise

    from instruments.models import Party

DATA = Path(__file__).parents[1] / "data" / "tiles.csv"
#: The side of a tile with its margin, in the drawing's units.
SIDE = 20
#: From how many instruments on a tile is shaded more deeply.
SHADES = (1, 2, 3, 5)


@dataclass(frozen=True)
class Tile:
    """`kind` is what a style sheet knows it by; `number` is written in it. A country without a place has no tile."""

    country: Country
    kind: str
    words: str
    number: int | None = None
    party: Party | None = None

    @property
    def title(self) -> str:
        """With the letters that are seen in it, so that a voice may call it by them."""
        names = {"country": self.country.name, "code": self.country.iso3, "words": self.words}
        return _("%(country)s (%(code)s): %(words)s") % names

    @property
    def place(self) -> tuple[int, int] | None:
        return places().get(self.country.iso3)

    @property
    def x(self) -> int:
        return places()[self.country.iso3][0] * SIDE

    @property
    def y(self) -> int:
        return places()[self.country.iso3][1] * SIDE

    @property
    def middle(self) -> int:
        return self.x + SIDE // 2

    @property
    def line(self) -> int:
        """Where its letters stand: in the middle, or above a number."""
        return self.y + (12 if self.number is None else 9)

    @property
    def foot(self) -> int:
        return self.y + 17


@dataclass(frozen=True)
class Key:
    """A line of the legend."""

    kind: str
    label: StrOrPromise
    count: int
    sign: str = ""


@dataclass(frozen=True)
class TileMap:
    """`rows` has all countries in the order of the alphabet, `tiles` those on the map from the top left on."""

    rows: list[Tile]
    legend: list[Key]

    @property
    def tiles(self) -> list[Tile]:
        return sorted((tile for tile in self.rows if tile.place), key=lambda tile: (tile.y, tile.x))

    @property
    def view_box(self) -> str:
        columns, rows = zip(*places().values(), strict=True)
        return f"0 0 {(max(columns) + 1) * SIDE} {(max(rows) + 1) * SIDE}"


@cache
def places() -> dict[str, tuple[int, int]]:
    """The column and row of each country's tile, by ISO alpha-3."""
    with DATA.open(newline="", encoding="utf-8") as file:
        return {row["iso3"]: (int(row["column"]), int(row["row"])) for row in csv.DictReader(file)}


def map_of(parties: Iterable[Party]) -> TileMap:
    """Of one instrument; one query for the countries."""
    by_country = {party.country_id: party for party in parties}
    tiles = [_tile(country, by_country.get(country.pk)) for country in sorted(Country.objects.all(), key=by_name)]
    counts = Counter(tile.kind for tile in tiles)
    keys = [Key(status.value, capfirst(status.label), counts[status.value]) for status in PartyStatus]
    keys.append(Key("none", _("not recorded as taking part"), counts["none"]))
    return TileMap(tiles, [key for key in keys if key.count])


def _tile(country: Country, party: Party | None) -> Tile:
    if party is None:
        return Tile(country, "none", _("not recorded as taking part"))
    return Tile(country, party.status, said(party), party=party)


def family_map() -> TileMap:
    """How many instruments each country takes part in now; one query."""
    tiles = [_counted(country) for country in sorted(Country.objects.annotate(joined=joined()), key=by_name)]
    counts = Counter(tile.kind for tile in tiles)
    keys = [_shade(first, upper) for first, upper in zip((0, *SHADES), (*SHADES, 0), strict=True)]
    return TileMap(tiles, [Key(kind, label, counts[kind], sign) for kind, label, sign in keys if counts[kind]])


def _counted(country: Any) -> Tile:
    words = ngettext("%(count)d instrument", "%(count)d instruments", country.joined) % {"count": country.joined}
    return Tile(country, shade(country.joined), words, number=country.joined)


def shade(count: int) -> str:
    return f"shade-{sum(count >= step for step in SHADES)}"


def _shade(first: int, upper: int) -> tuple[str, str, str]:
    """Of the numbers from `first` to below `upper`, if there is an upper: kind, label, and what a tile shows."""
    if not upper:
        sign, words = f"{first}+", _("%(count)d and more instruments") % {"count": first}
    elif upper == first + 1:
        sign, words = str(first), ngettext("%(count)d instrument", "%(count)d instruments", first) % {"count": first}
    else:
        sign = f"{first}–{upper - 1}"
        words = _("%(first)d to %(last)d instruments") % {"first": first, "last": upper - 1}
    return shade(first), words, sign
