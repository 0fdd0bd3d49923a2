"""What is asked of a search, and what it answers: the same for every engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from django.utils.safestring import SafeString

#: The longest text that is looked for; a longer one is cut.
MAX_TEXT = 512
#: The most hits on a page, and the deepest hit that can be asked for.
MAX_SIZE = 50
MAX_DEPTH = 1000
#: How many of its matching parts a hit shows.
MOST_PARTS = 3


class Order(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True)
class Query:
    """`language` is the reader's. `chosen` has the values chosen of each facet: any of one, all of the facets.

    Without text everything is found. A page beyond the last that can be asked for gives that one.
    """

    text: str = ""
    language: str = "en"
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    order: Order = Order.RELEVANCE
    page: int = 1
    size: int = 10

    def __post_init__(self) -> None:
        text = " ".join(self.text.replace("\x00", " ").split())[:MAX_TEXT]
        size = min(max(self.size, 1), MAX_SIZE)
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "size", size)
        object.__setattr__(self, "page", min(max(self.page, 1), MAX_DEPTH // size))
        object.__setattr__(self, "chosen", {name: values for name, values in self.chosen.items() if values})

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.size


@dataclass(frozen=True)
class Found:
    """A part of a page that has words looked for, marked in `html`; `address` leads to it."""

    address: str
    label: str
    html: SafeString
    language: str


@dataclass(frozen=True)
class Hit:
    """A page found, in the words of `language`; `languages` are all in which it has words.

    Whatever is `html` is escaped but for `<mark>`. `parts` are the first that match, of `parts_found`.
    """

    key: str
    address: str
    language: str
    languages: tuple[str, ...]
    title: str
    title_html: SafeString
    title_language: str
    html: SafeString
    codes: tuple[str, ...]
    parts: tuple[Found, ...]
    parts_found: int
    facets: Mapping[str, tuple[str, ...]]
    date: date | None
    is_retired: bool


@dataclass(frozen=True)
class Results:
    """`counts` has of each facet its values with how many hits each leaves or would add, whatever else is chosen of it;
    a chosen value is there even with none. `elsewhere` counts, by language, the pages that match in words which this
    reader does not meet: in a language that the page has beside the reader's.

    `is_fallback`: the engine asked for was down, and another has answered. `engine_ms` is what a server of its own
    says it took, of all the time in `took_ms`.
    """

    total: int
    hits: tuple[Hit, ...]
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    suggestion: str = ""
    engine: str = ""
    took_ms: float = 0
    is_fallback: bool = False
    engine_ms: float = 0


@dataclass(frozen=True)
class Suggestion:
    """What a text being typed may become: the title of the page with this key, at `address`, or words to look for."""

    text: str
    address: str = ""
    key: str = ""
