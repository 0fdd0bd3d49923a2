"""An engine that did not answer is left alone for a while, so that not every reader and editor waits for it.

Not the embedded one: nothing else would answer instead, and its database is where all the rest comes from.
"""

from __future__ import annotations

from django.core.cache import cache

SECONDS = 30


def rest(engine: str) -> None:
    if engine != "database":
        cache.set(f"search.resting.{engine}", True, SECONDS)


def is_resting(engine: str) -> bool:
    return bool(cache.get(f"search.resting.{engine}"))
