"""A country's memberships as bars on a line of years; places in per cent, so that the line is as wide as its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from home.dates import today

from .memberships import said, since

if TYPE_CHECKING:
    from instruments.models import InstrumentPage, Party

#: Heights in pixels: of the years above the bars, and of each bar with its words.
HEAD, ROW = 24, 42
#: The least that a bar is seen by, in per cent.
LEAST = 0.5
#: How close to the end a decade is still written.
ROOM = 92


@dataclass(frozen=True)
class Span:
    """From the left end of the line, in per cent."""

    start: float
    length: float

    @property
    def x(self) -> str:
        return f"{self.start:.2f}%"

    @property
    def width(self) -> str:
        return f"{self.length:.2f}%"


@dataclass(frozen=True)
class Axis:
    """From the first day shown to the last."""

    first: date
    last: date

    @classmethod
    def of(cls, days: list[date], last: date) -> Axis:
        """From the beginning of the first day's decade."""
        first = min([*days, last])
        return cls(date(first.year // 10 * 10 or 1, 1, 1), last)

    def at(self, day: date) -> float:
        """Where a day stands, in per cent; a day off the line at its nearer end."""
        length = max((self.last - self.first).days, 1)
        return min(max((day - self.first).days / length, 0), 1) * 100

    def span(self, start: date, end: date) -> Span | None:
        """None where nothing of it has come yet."""
        if start > self.last or end < start:
            return None
        place = min(self.at(start), 100 - LEAST)
        return Span(place, min(max(self.at(end) - place, LEAST), 100 - place))

    @property
    def decades(self) -> list[tuple[int, str]]:
        """Each year written, and where."""
        years = [(year, self.at(date(year, 1, 1))) for year in range(max(self.first.year, 10), self.last.year + 1, 10)]
        return [(year, f"{place:.2f}%") for year, place in years if place <= ROOM]


@dataclass(frozen=True)
class Bar:
    """`signed` is the time between signature and entry into force."""

    party: Party
    words: str
    y: int
    signed: Span | None
    bound: Span | None

    @property
    def instrument(self) -> InstrumentPage:
        return self.party.instrument_localized

    @property
    def is_former(self) -> bool:
        return self.party.is_former


@dataclass(frozen=True)
class Line:
    bars: list[Bar]
    axis: Axis

    @property
    def height(self) -> int:
        return HEAD + ROW * len(self.bars)


def line_of(parties: list[Party]) -> Line | None:
    """Of those with a date; None without any."""
    dated = [party for party in parties if since(party)]
    days = [day for party in dated for day in (party.signed_on, since(party)) if day]
    if not days:
        return None
    axis = Axis.of(days, today())
    return Line([bar(party, axis, HEAD + ROW * place) for place, party in enumerate(dated)], axis)


def bar(party: Party, axis: Axis, y: int) -> Bar:
    start = since(party) or axis.last
    end = party.ended_on or axis.last
    is_early = party.signed_on is not None and party.signed_on < start
    signed = axis.span(party.signed_on, min(start, end)) if is_early and party.signed_on else None
    return Bar(party, said(party), y, signed, axis.span(start, min(end, axis.last)))
