"""Engines by name; the one place that reads which is asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from .base import Engine

ENGINES = {
    "database": "search.engines.database.DatabaseEngine",
    "elasticsearch": "search.engines.elastic.ElasticEngine",
}


@cache
def engine(name: str) -> Engine:
    return import_string(ENGINES[name])()


def names_in_use() -> list[str]:
    """The engine of the settings and, to stand in for it, the embedded one."""
    return list(dict.fromkeys([settings.SEARCH_ENGINE, "database"]))


def engines_in_use() -> list[Engine]:
    return [engine(name) for name in names_in_use()]
