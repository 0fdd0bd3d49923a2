"""Which hits a page shows, in which order, without ordering more than it must."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from django.db.models import F
from pyroaring import BitMap

from search.models import Entry

from .stores import store

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from .expressions import Expression

#: How many hits are ranked by all their words. Of more, those with the words in their titles go first and the rest
#: follow by date.
FEW = 2000

#: Gives the first so many of some numbers, in its order.
First = Callable[[BitMap, int], list[int]]


def page(groups: Iterable[tuple[BitMap, First]], offset: int, size: int) -> list[int]:
    """The numbers of one page of groups that follow one another; groups before and behind it are not ordered."""
    shown: list[int] = []
    for numbers, first in groups:
        missing = size - len(shown)
        if not missing:
            break
        if offset < len(numbers):
            shown += first(numbers, offset + missing)[offset:]
        offset = max(offset - len(numbers), 0)
    return shown


@dataclass(frozen=True)
class Ordering:
    """`wanted` is what was looked for; `entries` is how many there are in the whole index."""

    wanted: Expression
    entries: int

    def by_relevance(self, tiers: Iterable[BitMap]) -> Iterator[tuple[BitMap, First]]:
        for tier in tiers:
            if len(tier) <= FEW:
                yield tier, self.best
                continue
            titled = store().in_titles(self.wanted) & tier
            yield titled, self.best if len(titled) <= FEW else self.newest
            yield tier - titled, self.newest

    def best(self, numbers: BitMap, many: int) -> list[int]:
        """By score, then the newest. Dates are looked up for those alone that come in question."""
        scores = dict.fromkeys(numbers, 0.0) | store().scores(self.wanted, numbers)
        least = sorted(scores.values(), reverse=True)[:many][-1]
        leading = [number for number, score in scores.items() if score >= least]
        return sorted(_by_date(leading), key=lambda number: -scores[number])[:many]

    def newest(self, numbers: BitMap, many: int) -> list[int]:
        return self._by_date(numbers, many, "-date")

    def oldest(self, numbers: BitMap, many: int) -> list[int]:
        return self._by_date(numbers, many, "date")

    def _by_date(self, numbers: BitMap, many: int, date: str) -> list[int]:
        """Where nearly all entries come in question, going through the index is quicker than sorting them."""
        if len(numbers) ** 2 < many * self.entries:
            return _by_date(numbers, date)[:many]
        step = 2 * many * self.entries // len(numbers)
        dated = Entry.objects.exclude(date=None).order_by(date, "key")
        undated = Entry.objects.filter(date=None).order_by("key")
        walk = chain(_walk(dated, step), _walk(undated, step))
        return list(islice((number for number in walk if number in numbers), many))


def _by_date(numbers: Iterable[int], date: str = "-date") -> list[int]:
    """The undated come last."""
    by = F("date").desc(nulls_last=True) if date == "-date" else F("date").asc(nulls_last=True)
    return list(Entry.objects.filter(number__in=list(numbers)).order_by(by, "key").values_list("number", flat=True))


def _walk(entries: QuerySet[Entry], step: int) -> Iterator[int]:
    start = 0
    while some := list(entries.values_list("number", flat=True)[start : start + step]):
        yield from some
        start += step
