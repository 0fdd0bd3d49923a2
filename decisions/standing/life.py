"""The decision's life, in the order of its days: its adoption, what changed its status, its other versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import formats

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from decisions.models import DecisionPage

    from .events import Event


@dataclass(frozen=True)
class Moment:
    """Its adoption, unless there is an event or another version's adoption."""

    on: date
    when: str
    event: Event | None = None
    version: DecisionPage | None = None


def life_of(page: DecisionPage, events: list[Event], versions: list[DecisionPage]) -> list[Moment]:
    """What happens on one day stays in the order of adoption, change, version."""
    return sorted(moments(page, events, versions), key=lambda moment: moment.on)


def moments(page: DecisionPage, events: list[Event], versions: list[DecisionPage]) -> Iterator[Moment]:
    if page.adopted:
        yield Moment(page.adopted, said(page.adopted_on) if page.adopted_on else page.meeting.dates)
    for event in events:
        yield Moment(event.on, said(event.on), event=event)
    told = {page.pk, *(event.cause.pk for event in events if event.cause)}
    for version in versions:
        if version.adopted and version.pk not in told:
            yield Moment(version.adopted, said(version.adopted), version=version)


def said(day: date) -> str:
    return formats.date_format(day, "DATE_FORMAT")
