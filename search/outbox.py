"""Changes on their way to the indexes: noted where they happen, handed over after commit."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from time import sleep
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import OperationalError, connection, transaction

from .draining import drain_soon
from .models import Change, Generation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_instead: ContextVar[set[str] | None] = ContextVar("instead", default=None)


def changed(keys: Iterable[str], *, with_below: bool = False) -> None:
    """Note, in the transaction under way, that documents of these keys may read otherwise now, or be gone.

    Costs two or three queries. Where the process ends before the indexes have it, `drain_search` brings it to them.
    """
    keys = list(dict.fromkeys(keys))
    if not settings.SEARCH_FOLLOWS or not keys:
        return
    if (instead := _instead.get()) is not None:
        instead.update(keys)
        return
    with transaction.atomic(savepoint=False):
        Change.objects.bulk_create(
            Change(generation_id=pk, key=key, with_below=with_below) for pk in _generations() for key in keys
        )
        transaction.on_commit(drain_soon, robust=True)


@contextmanager
def quiet() -> Iterator[set[str]]:
    """Changes inside are but collected here, not noted: where they are many, the indexes are made anew afterwards."""
    instead: set[str] = set()
    token = _instead.set(instead)
    try:
        yield instead
    finally:
        _instead.reset(token)


def _generations() -> list[int]:
    """All of them: none begins or ends until this transaction is over, see `between_publications`."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM search_generation FOR KEY SHARE")
    # A statement of its own: it sees what began while the one above waited.
    return list(Generation.objects.values_list("pk", flat=True))


@contextmanager
def between_publications() -> Iterator[None]:
    """A transaction beside which no other has noted changes: one for a generation to begin or to end in.

    A change noted for the generations before, and committed after a new one has read the page, would be lost to it.
    We wait for those who publish, and they not for us.
    """
    while True:
        with transaction.atomic():
            if _alone():
                yield
                return
        sleep(0.2)


def _alone() -> bool:
    # SQLite lets one transaction write at a time.
    if connection.vendor != "postgresql":
        return True
    try:
        with transaction.atomic():
            list(Generation.objects.select_for_update(nowait=True))
            return True
    except OperationalError:
        return False
