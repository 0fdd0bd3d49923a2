"""The names under which pages stand in the indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "page"


def page_key(translation_key: UUID) -> str:
    """The same for all rows of a page."""
    return f"{NAME}:{translation_key.hex}"


def page_keys(translation_keys: Iterable[UUID]) -> list[str]:
    return [page_key(each) for each in translation_keys]


def page_of(key: str) -> UUID:
    """The translation key that a key names."""
    return UUID(key.removeprefix(f"{NAME}:"))
