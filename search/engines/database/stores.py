"""The store of the database at hand."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from pyroaring import BitMap

    from .expressions import Expression
    from .words import Terms


class Store(Protocol):
    """Keeps the words of entries under their numbers. Its modules give the same answers."""

    def write(self, rows: Iterable[tuple[int, Terms]]) -> None: ...

    def remove(self, numbers: Collection[int]) -> None: ...

    def matching(self, expression: Expression) -> BitMap: ...

    def in_titles(self, expression: Expression) -> BitMap: ...

    def scores(self, expression: Expression, numbers: BitMap) -> dict[int, float]: ...

    def size(self, tables: Collection[str]) -> int: ...


def store() -> Store:
    return import_module(f"search.engines.database.{connection.vendor}")
