"""An engine that did not answer is left alone for a while, so that not every reader and editor waits for it."""

from __future__ import annotations

from django.core.cache import cache

SECONDS = 30


def rest(engine: str) -> None:
    cache.set(f"search.resting.{engine}", True, SECONDS)


def is_resting(engine: str) -> bool:
    return bool(cache.get(f"search.resting.{engine}"))
