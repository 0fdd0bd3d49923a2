"""Compares an index with what the sources say."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from .sweeping import sweep
from .writing import NOT_THE_PAGE, index_of, said

if TYPE_CHECKING:
    from .documents import Document
    from .models import Generation

logger = logging.getLogger(__name__)

#: The most differences that are named of an index; the others are counted.
NAMED = 1000


class Kind(StrEnum):
    MISSING = "missing"
    DIFFERENT = "different"
    SUPERFLUOUS = "superfluous"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Difference:
    """`title` and `path` are what the page says now: nothing where there is none."""

    kind: Kind
    key: str
    language: str = ""
    title: str = ""
    path: str = ""


@dataclass
class Checked:
    """`waiting` changes will reach the index; what differs because of them is not counted."""

    index: str
    languages: list[str]
    documents: int = 0
    waiting: int = 0
    counts: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(Kind, 0))
    differences: list[Difference] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        return not self.waiting and not self.differing

    @property
    def differing(self) -> int:
        return sum(self.counts.values())


def check(generation: Generation) -> Checked:
    checked = Checked(str(generation), generation.languages)
    for keys in sweep(index_of(generation)):
        documents, found = _compare(generation, keys)
        checked.documents += documents
        for difference in _lasting(generation, found):
            checked.counts[difference.kind] += 1
            checked.differences += [difference] * (len(checked.differences) < NAMED)
    checked.waiting = generation.changes.count()
    return checked


def _lasting(generation: Generation, found: list[Difference]) -> list[Difference]:
    """Without those that were under way: what was published between our looks at the pages and at the index."""
    keys = {difference.key for difference in found}
    if keys:
        keys -= set(generation.changes.filter(key__in=keys).values_list("key", flat=True))
    return _compare(generation, sorted(keys))[1] if keys else []


def _compare(generation: Generation, keys: list[str]) -> tuple[int, list[Difference]]:
    """How many documents there should be of these keys, and what the index has otherwise."""
    documents, found = _read(generation, keys)
    unreadable = {difference.key for difference in found}
    held = {where: digest for where, digest in index_of(generation).digests(keys).items() if where[0] not in unreadable}
    for where in sorted({*documents, *held}):
        document = documents.get(where)
        if kind := _kind(document, held.get(where)):
            found.append(Difference(kind, *where, *((document.title, document.path) if document else ())))
    return len(documents), found


def _kind(document: Document | None, digest: str | None) -> Kind | None:
    if document is None:
        return Kind.SUPERFLUOUS
    if digest is None:
        return Kind.MISSING
    return Kind.DIFFERENT if document.digest != digest else None


def _read(generation: Generation, keys: list[str]) -> tuple[dict[tuple[str, str], Document], list[Difference]]:
    """The documents by key and language, and who can't be read."""
    try:
        return {(document.key, document.language): document for document in said(generation, keys)}, []
    except NOT_THE_PAGE:
        raise
    except Exception:
        if len(keys) == 1:
            logger.exception("Search: %s can't be read", *keys)
            return {}, [Difference(Kind.UNREADABLE, *keys)]
        each = [_read(generation, [key]) for key in keys]
        return {where: one for some, _ in each for where, one in some.items()}, [
            one for _, some in each for one in some
        ]
