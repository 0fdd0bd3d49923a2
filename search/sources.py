"""Where documents come from: each area registers what of its own can be found."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from .documents import Document


class Source(Protocol):
    """Keys begin with the source's name and a colon: "page:0f3a…"."""

    name: str

    def keys(self, after: str = "", limit: int = 500, since: datetime | None = None) -> list[str]:
        """The next keys in their order, of whatever may have documents; only what changed `since`, if given."""

    def documents(self, keys: Collection[str]) -> Iterator[Document]:
        """All documents of these keys in every language, as they are now; only what any visitor may read."""

    def below(self, key: str) -> Iterator[str]:
        """The keys of all that stands below one, itself included."""

    def readable(self, keys: Collection[str], language: str) -> set[str]:
        """Those that a visitor may read at this moment in this language."""


_registered: dict[str, Source] = {}


def register(source: Source) -> Source:
    _registered[source.name] = source
    return source


def sources() -> list[Source]:
    """In the order of their names, which is that of their keys."""
    return [_registered[name] for name in sorted(_registered)]


def source_of(key: str) -> Source | None:
    """None: the site no longer has the area that the key is of."""
    return _registered.get(key.partition(":")[0])


def by_source(keys: Iterable[str]) -> Iterator[tuple[Source, list[str]]]:
    """Keys sorted to where they come from."""
    sorted_keys: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        sorted_keys[key.partition(":")[0]].append(key)
    return ((_registered[name], found) for name, found in sorted_keys.items() if name in _registered)


def documents_of(keys: Iterable[str]) -> Iterator[Document]:
    """All documents of these keys, as they are now."""
    for source, found in by_source(keys):
        yield from source.documents(found)


def below(key: str) -> Iterator[str]:
    """The keys of all that stands below one."""
    if source := source_of(key):
        yield from source.below(key)


def readable(keys: Iterable[str], language: str) -> set[str]:
    """Those of the keys that a visitor may read now, whatever an index says."""
    return {key for source, found in by_source(keys) for key in source.readable(found, language)}
