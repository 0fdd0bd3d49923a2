"""Brings noted changes to the indexes, one writer an index at a time."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .engines import engine
from .engines.base import Unavailable
from .models import Change, Generation
from .sources import documents_of, source_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .engines.base import Index

logger = logging.getLogger(__name__)

#: The most changes handed over within a request; more of them wait for `drain_search` or the next request.
FEW = 200
#: How many are handed over together.
CHUNK = 100
#: A writer that has shown no life for so long is dead, and another may write.
HOLD = timedelta(seconds=60)


def drain_soon() -> None:
    """Called after each commit that noted changes. An engine that is down gets them later."""
    for generation in Generation.objects.filter(is_serving=True):
        try:
            drain(generation, most=FEW)
        except Unavailable as error:
            logger.warning("Search changes wait for %s: %s", generation, error)


def drain(generation: Generation, most: int | None = None) -> int:
    """Hand over what waits, up to `most` changes; how many were. Nothing where another writer is at it."""
    index = engine(generation.engine).index(generation.name)
    done = 0
    # Looked at again after each hold: what was noted while it was let go has found the index held.
    while (most is None or done < most) and generation.changes.exists():
        with held(generation) as is_mine:
            if not is_mine:
                break
            done += _hand_over_all(generation, index, None if most is None else most - done)
    return done


@contextmanager
def held(generation: Generation) -> Iterator[bool]:
    """Whether this process alone writes to the index now. Others see it by the clock, so that no lock outlives us."""
    free = Q(held_until=None) | Q(held_until__lt=timezone.now())
    mine = Generation.objects.filter(free, pk=generation.pk).update(held_until=timezone.now() + HOLD)
    try:
        yield bool(mine)
    finally:
        if mine:
            Generation.objects.filter(pk=generation.pk).update(held_until=None)


def hold_on(generation: Generation) -> None:
    """Show life during long work."""
    Generation.objects.filter(pk=generation.pk).update(held_until=timezone.now() + HOLD)


def _hand_over_all(generation: Generation, index: Index, most: int | None) -> int:
    done = 0
    while most is None or done < most:
        _spread(generation)
        changes = list(generation.changes.order_by("pk")[:CHUNK])
        if not changes:
            break
        write(generation, index, {change.key for change in changes})
        Change.objects.filter(pk__in=[change.pk for change in changes]).delete()
        hold_on(generation)
        done += len(changes)
    return done


def _spread(generation: Generation) -> None:
    """Note each page below a place that has changed, instead of the place."""
    for change in generation.changes.filter(with_below=True):
        keys = iter(source_of(change.key).below(change.key))
        with transaction.atomic():
            while some := list(islice(keys, 1000)):
                Change.objects.bulk_create(Change(generation=generation, key=key) for key in some)
            Change.objects.filter(pk=change.pk).update(with_below=False)


def write(generation: Generation, index: Index, keys: Iterable[str]) -> None:
    """Let the index have of these keys what the pages say now, in the generation's languages."""
    keys = list(keys)
    index.replace(keys, (each for each in documents_of(keys) if each.language in generation.languages))
