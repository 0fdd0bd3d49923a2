"""All keys in their order, for whoever makes or checks an index from end to end in little memory."""

from __future__ import annotations

from functools import partial
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING

from .sources import sources
from .writing import in_chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from .engines.base import Index
    from .sources import Source

#: How many keys are asked for at once.
KEYS = 1000


def keys_of_sources(after: str = "", since: datetime | None = None) -> Iterator[str]:
    """Of whatever may have documents; only behind `after`, and of what changed `since`."""
    begun = after.partition(":")[0]
    for source in sources():
        if source.name >= begun:
            yield from _all(partial(_keys, source, since), after if source.name == begun else "")


def sweep(index: Index, after: str = "") -> Iterator[list[str]]:
    """The keys of the sources and of the index, behind `after`: what only the index has is met as well."""
    both = merge(keys_of_sources(after), _all(partial(index.keys, limit=KEYS), after))
    return in_chunks(key for key, _ in groupby(both))


def _keys(source: Source, since: datetime | None, after: str) -> list[str]:
    return source.keys(after, KEYS, since)


def _all(more: Callable[[str], list[str]], after: str) -> Iterator[str]:
    while keys := more(after):
        yield from keys
        after = keys[-1]
