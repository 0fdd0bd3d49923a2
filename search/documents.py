"""What an index holds of a page, in one language."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from functools import cached_property
from hashlib import blake2b
from itertools import compress
from typing import TYPE_CHECKING

from .analysis import code

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True)
class Part:
    """A stretch of the text with an address of its own: a provision, a paragraph, a file.

    `anchor` is what follows the page's address ("#p-4"), or a whole address. `label` is how it is printed ("4").
    """

    anchor: str
    label: str
    text: str
    language: str


def address_of_page(path: str, language: str) -> str:
    """Where a reader of the language finds it."""
    return f"/{language}/{path}"


def address_of_part(anchor: str, page: str) -> str:
    """An anchor stands on the page, and so does what has none; else it is an address of its own."""
    return f"{page}{anchor}" if anchor[:1] in ("", "#") else anchor


@dataclass(frozen=True)
class Document:
    """The words of one page in one language.

    `key` is the same for the page in every language ("page:0f3a…", "country:KEN"). `readers` are the languages whose
    readers meet these words: those that the page has no words of its own in meet the original's, so that each reader
    finds a page once. `path` is the address below the language ("instruments/cms/decisions/resolution-11-3/").
    `codes` are the ways its symbol is written ("11.3", "CMS Resolution 11.3"). `facets` have values that are the same
    in every language ("instrument": "cms"); those who show them know their labels. `title_language` is only said where
    it is another than the document's.
    """

    key: str
    language: str
    readers: tuple[str, ...]
    path: str
    title: str
    lead: str = ""
    codes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: date | None = None
    is_retired: bool = False
    title_language: str = ""

    @cached_property
    def longest_codes(self) -> tuple[str, ...]:
        """Those that are no part of another: so the words of a symbol count once, however often it is said."""
        forms = [f"_{code(each)}_" for each in self.codes]
        alone = [not any(form in other and form != other for other in forms) for form in forms]
        return tuple(compress(self.codes, alone))

    @cached_property
    def digest(self) -> str:
        """Equal for equal documents: whether an index holds what the pages say."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        said = json.dumps(values, sort_keys=True, default=_plain, ensure_ascii=False)
        return blake2b(said.encode(), digest_size=16).hexdigest()


def _plain(value: Part | date) -> dict[str, str] | str:
    return vars(value) if isinstance(value, Part) else str(value)
