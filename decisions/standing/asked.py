"""A decision as it stood on a day that the reader names in the address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from decisions.history import standing_on
from decisions.versions.versions import version_on, versions_of
from home.parts import once

if TYPE_CHECKING:
    from decisions.models import DecisionPage

    from .events import Event


@dataclass(frozen=True)
class Asked:
    """`day` is None where what was asked is no date. `event` is None on a day before the first change recorded."""

    day: date | None
    is_adopted: bool = True
    event: Event | None = None
    version: DecisionPage | None = None
    has_no_history: bool = False


def as_it_stood(page: DecisionPage, events: list[Event], asked: str) -> Asked | None:
    """None where nothing is asked; `version` is another one than the page's, where that was the text of the day."""
    if not asked:
        return None
    day = day_of(asked)
    if day is None:
        return Asked(None)
    return Asked(
        day,
        is_adopted=page.adopted is None or page.adopted <= day,
        event=standing_on(events, day),
        version=other_version(page, day),
        has_no_history=not events,
    )


def day_of(asked: str) -> date | None:
    try:
        return date.fromisoformat(asked.strip())
    except ValueError:
        return None


def other_version(page: DecisionPage, day: date) -> DecisionPage | None:
    version = version_on(once(versions_of, page), day)
    return version if version and version.pk != page.pk else None
