"""Parts of a page that other areas add: the home page shows meetings, and home knows nothing of meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from wagtail.models import Locale

#: From what the page is about (a page, a country) to the part's template context.
Show = Callable[[Any], dict[str, Any]]
Found = TypeVar("Found")


@dataclass(frozen=True)
class Part:
    template: str
    context: dict[str, Any]


_registered: dict[str, list[tuple[int, str, Show]]] = defaultdict(list)


def part_of(view: str, template: str, order: int) -> Callable[[Show], Show]:
    """Register a function that fills `template`; parts stand on the view from low to high order."""

    def register(show: Show) -> Show:
        _registered[view].append((order, template, show))
        return show

    return register


def parts_of(view: str, subject: Any) -> list[Part]:
    return [Part(template, show(subject)) for _, template, show in sorted(_registered[view], key=lambda part: part[0])]


def reader(subject: Any) -> Locale:
    """The language in which a page about it is read: ask `once`, for several parts need it."""
    return Locale.get_active()


def once(find: Callable[[Any], Found], subject: Any) -> Found:
    """What `find` says of this very object: several parts of a page that ask the same query once."""
    found = subject.__dict__.setdefault("_found", {})
    if find not in found:
        found[find] = find(subject)
    return found[find]
