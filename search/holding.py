"""One writer an index at a time. Others see it by the clock, so that no hold outlives its process for long."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from time import sleep
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone

from .models import Generation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

#: A writer that has shown no life for so long is dead, and another may write.
HOLD = timedelta(seconds=60)
#: Who waits for it waits longer than that by so much.
GRACE = timedelta(seconds=5)
#: Seconds between two looks whether it is free.
LOOK = 0.5


class Held(Exception):
    """Another process writes to the index."""


class Hold:
    """This process's hold on an index: known by the moment until which it lasts."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self._rows = Generation.objects.filter(pk=generation.pk)
        self._until: datetime | None = None

    def take(self) -> bool:
        is_mine = self._until_later(Q(held_until=None) | Q(held_until__lt=timezone.now()))
        if is_mine:
            # Whoever had it before may have changed its languages.
            self._generation.refresh_from_db()
        return is_mine

    def renew(self) -> bool:
        """Show life. No: it had run out, and another may have written meanwhile."""
        return self._until_later(Q(held_until=self._until))

    def release(self) -> None:
        if self._until:
            self._rows.filter(held_until=self._until).update(held_until=None)
            self._until = None

    def _until_later(self, where: Q) -> bool:
        until = timezone.now() + HOLD
        is_mine = bool(self._rows.filter(where).update(held_until=until))
        self._until = until if is_mine else None
        return is_mine


@contextmanager
def held(generation: Generation) -> Iterator[Hold | None]:
    """The hold, or None where another has it."""
    hold = Hold(generation)
    try:
        yield hold if hold.take() else None
    finally:
        hold.release()


@contextmanager
def held_patiently(generation: Generation) -> Iterator[Hold]:
    """The hold, when whoever has it has let it go or is certainly dead. Held: it is well alive."""
    latest = timezone.now() + HOLD + GRACE
    hold = Hold(generation)
    while not hold.take():
        if timezone.now() > latest:
            raise Held(f"Another process writes to {generation}.")
        sleep(LOOK)
    try:
        yield hold
    finally:
        hold.release()
