"""Lets an index have what the pages say now; one page that can't be read keeps no other back."""

from __future__ import annotations

import logging
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from django.db import InterfaceError, OperationalError

from .engines import engine
from .engines.base import Unavailable
from .models import Change
from .sources import documents_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from .documents import Document
    from .engines.base import Index
    from .models import Generation

    Item = TypeVar("Item")

logger = logging.getLogger(__name__)

#: Faults that others than the page would have as well.
NOT_THE_PAGE = (Unavailable, OperationalError, InterfaceError)
#: How many pages are handed over together.
CHUNK = 100


def in_chunks(items: Iterable[Item], size: int = 0) -> Iterator[list[Item]]:
    rest = iter(items)
    while chunk := list(islice(rest, size or CHUNK)):
        yield chunk


def index_of(generation: Generation) -> Index:
    return engine(generation.engine).index(generation.name)


def said(generation: Generation, keys: Iterable[str]) -> list[Document]:
    """The documents of these keys, as they are now, in the generation's languages."""
    return [document for document in documents_of(keys) if document.language in generation.languages]


def write(generation: Generation, keys: Collection[str]) -> set[str]:
    """Let the index have of these keys what the pages say now; those that failed are named."""
    try:
        index_of(generation).replace(keys, said(generation, keys))
    except NOT_THE_PAGE:
        raise
    except Exception:
        if len(keys) == 1:
            logger.exception("Search: %s can't be brought to %s", *keys, generation)
            return set(keys)
        return {failed for key in keys for failed in write(generation, [key])}
    return set()


def note(generation: Generation, keys: Iterable[str]) -> None:
    """Have the index look at these keys (again)."""
    for some in in_chunks(keys, 1000):
        Change.objects.bulk_create(Change(generation=generation, key=key) for key in some)
