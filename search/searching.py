"""Searches as the site makes them: with the engine of the settings, or the one that stands in for it."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from .engines import engines_in_use
from .engines.base import Unavailable
from .resting import is_resting, rest
from .sources import readable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from .engines.base import Engine
    from .query import Query, Results, Suggestion

    Answer = TypeVar("Answer")

logger = logging.getLogger(__name__)


def search(query: Query) -> Results:
    """What the index found, without what has become private or has gone since. Unavailable: no engine answers."""
    results = _ask(lambda engine: engine.search(query))
    may_read = readable([hit.key for hit in results.hits], query.language)
    is_fallback = results.engine != engines_in_use()[0].name
    hits = tuple(hit for hit in results.hits if hit.key in may_read)
    total = results.total - len(results.hits) + len(hits)
    return replace(results, total=total, hits=hits, is_fallback=is_fallback)


def suggest(text: str, language: str, size: int = 8) -> Sequence[Suggestion]:
    """As what is found: no title of what a visitor may not read."""
    found = _ask(lambda engine: engine.suggest(text, language, size))
    may_read = readable([each.key for each in found if each.key], language)
    return [each for each in found if not each.key or each.key in may_read]


def _ask(question: Callable[[Engine], Answer]) -> Answer:
    for engine in engines_in_use():
        if is_resting(engine.name):
            continue
        try:
            return question(engine)
        except Unavailable as error:
            logger.warning("Search by %s: %s", engine.name, error)
            rest(engine.name)
    raise Unavailable("No engine answers.")
