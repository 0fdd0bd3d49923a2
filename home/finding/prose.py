"""Words of rich text and streams, as readers see them."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from django.utils.html import strip_tags

from search.documents import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from home.languages.mirrored import MirroredPage

#: Where one word ends although no space stands there.
_END = re.compile(r"</(?:p|li|h\d|blockquote)>|<br\s*/?>", re.IGNORECASE)


def plain(html: str) -> str:
    return " ".join(unescape(strip_tags(_END.sub(" ", html))).split())


def prose(blocks: Any) -> str:
    """The words of a stream of headings, paragraphs and quotations, a line each."""
    return "\n".join(filter(None, (line for block in blocks.raw_data for line in _lines(block["value"]))))


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (str(words or "") for words in value.values())
    else:
        yield plain(value or "")


def field_parts(row: MirroredPage, *names: str) -> Iterator[Part]:
    """Fields of a row as parts without an address of their own, each in the language of its words."""
    for name in names:
        if words := plain(getattr(row, name)):
            yield Part("", "", words, row.language_of(name))
