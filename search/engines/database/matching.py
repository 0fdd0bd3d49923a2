"""What matches a query: sets of entries, and what can be counted of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from pyroaring import BitMap

from search.languages import site_languages

from .bits import LANGUAGE, READERS, Bits, bits_of, edition
from .expressions import Asked, asked
from .known import beginnings
from .stores import store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search.query import Query

    from .expressions import Expression

#: How many answers of the store are remembered: who leafs or chooses facets asks for the same words again.
_REMEMBERED = 64


def matching(query: Query) -> Matching:
    text = asked_of(query.text)
    token = edition()
    bits = bits_of(token)
    symbols = _matching(token, text.symbol)
    words = _matching(token, text.wanted) | symbols if text.wanted else _union(bits.get(LANGUAGE, {}))
    return Matching(query, text, bits, words - _matching(token, text.unwanted), symbols)


def asked_of(text: str) -> Asked:
    return asked(text, site_languages(), beginnings)


@lru_cache(maxsize=_REMEMBERED)
def _matching(token: str, expression: Expression) -> BitMap:
    """True of one edition of the index."""
    return store().matching(expression) if expression else BitMap()


def _union(values: Mapping[str, BitMap]) -> BitMap:
    return BitMap.union(BitMap(), *values.values())


@dataclass(frozen=True)
class Matching:
    """`words` is all that matches the text, whoever meets it; `symbols` is what has the text as its symbol."""

    query: Query
    asked: Asked
    bits: Bits
    words: BitMap
    symbols: BitMap

    def of(self, facet: str, value: str) -> BitMap:
        return self.bits.get(facet, {}).get(value, BitMap())

    @cached_property
    def entries(self) -> int:
        return len(_union(self.bits.get(LANGUAGE, {})))

    @cached_property
    def hits(self) -> BitMap:
        return self._chosen(self._met)

    @cached_property
    def _met(self) -> BitMap:
        return self.words & self.of(READERS, self.query.language)

    def _chosen(self, numbers: BitMap, but: str = "") -> BitMap:
        """Those of them that have what was chosen; the choice of one facet may be left aside."""
        for facet, values in self.query.chosen.items():
            if facet != but:
                numbers = numbers & _union({value: self.of(facet, value) for value in values})
        return numbers

    def tiers(self) -> list[BitMap]:
        """What has the symbol, what is in the reader's language, the rest."""
        symbols = self.hits & self.symbols
        own = (self.hits & self.of(LANGUAGE, self.query.language)) - symbols
        return [symbols, own, self.hits - symbols - own]

    def counts(self) -> dict[str, dict[str, int]]:
        names = [name for name in {**self.bits, **self.query.chosen} if name not in (LANGUAGE, READERS)]
        return {name: self._counts(name) for name in names}

    def _counts(self, facet: str) -> dict[str, int]:
        chosen = self.query.chosen.get(facet, frozenset())
        numbers = self._chosen(self._met, but=facet) if chosen else self.hits
        counts = {value: numbers.intersection_cardinality(has) for value, has in self.bits.get(facet, {}).items()}
        return dict.fromkeys(sorted(chosen), 0) | {value: n for value, n in counts.items() if n or value in chosen}

    def elsewhere(self) -> dict[str, int]:
        """Where words were looked for: how many pages have them in each language that the reader does not meet."""
        if not self.asked.wanted:
            return {}
        unmet = self._chosen(self.words - self.of(READERS, self.query.language))
        counts = {value: unmet.intersection_cardinality(has) for value, has in self.bits.get(LANGUAGE, {}).items()}
        return {value: number for value, number in counts.items() if number}
