"""Sets of entries by facet, as bitmaps of their numbers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import Q
from pyroaring import BitMap

from search.models import Edition, FacetBits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from search.documents import Document

#: No address has parameters of these names, so that no facet has them.
READERS = "@readers"
LANGUAGE = "@language"

#: Of each facet, of each value, the numbers of the entries that have it.
Bits = dict[str, dict[str, BitMap]]

_read: tuple[str, Bits] = ("", {})


def edition() -> str:
    """What is remembered of the index holds as long as this is the same."""
    return Edition.objects.values_list("token", flat=True).first() or ""


def bits_of(token: str) -> Bits:
    """All bitmaps: some hundred kilobytes for a hundred thousand documents. Read once for each edition."""
    global _read
    if _read[0] != token:
        found: Bits = defaultdict(dict)
        for facet, value, bits in FacetBits.objects.values_list("facet", "value", "bits"):
            found[facet][value] = BitMap.deserialize(bytes(bits))
        _read = (token, dict(found))
    return _read[1]


def facets_of(document: Document) -> Iterable[tuple[str, str]]:
    """Facet and value of each bitmap that has the document."""
    yield LANGUAGE, document.language
    yield from ((READERS, language) for language in document.readers)
    yield from ((facet, value) for facet, values in document.facets.items() for value in values)


def change(gone: Iterable[tuple[int, Document]], come: Iterable[tuple[int, Document]]) -> None:
    """Take these out of their bitmaps, and put those into theirs."""
    takes, puts = _by_value(gone), _by_value(come)
    changed = {(row.facet, row.value): row for row in _rows({*takes, *puts})}
    for name in {*takes, *puts} - changed.keys():
        changed[name] = FacetBits(facet=name[0], value=name[1], bits=BitMap().serialize())
    empty = []
    for name, row in changed.items():
        bits = (BitMap.deserialize(bytes(row.bits)) - takes.get(name, BitMap())) | puts.get(name, BitMap())
        row.bits = bits.serialize()
        if not bits:
            empty.append(row.pk)
    FacetBits.objects.bulk_create(
        changed.values(), update_conflicts=True, unique_fields=["facet", "value"], update_fields=["bits"]
    )
    FacetBits.objects.filter(pk__in=empty).delete()


def _by_value(entries: Iterable[tuple[int, Document]]) -> Mapping[tuple[str, str], BitMap]:
    found: dict[tuple[str, str], BitMap] = defaultdict(BitMap)
    for number, entry in entries:
        for name in facets_of(entry):
            found[name].add(number)
    return found


def _rows(names: Iterable[tuple[str, str]]) -> Iterable[FacetBits]:
    values: dict[str, list[str]] = defaultdict(list)
    for facet, value in names:
        values[facet].append(value)
    some = Q(pk=None)
    for facet, of_facet in values.items():
        some |= Q(facet=facet, value__in=of_facet)
    return FacetBits.objects.filter(some)
