"""Words of rich text and streams, as readers see them."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from django.utils.html import strip_tags
from wagtail.fields import RichTextField

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
    return "\n".join(filter(None, (line for block in blocks.raw_data for line in _lines(block))))


def _lines(block: dict[str, Any]) -> Iterator[str]:
    value = block["value"]
    if block["type"] == "paragraph":
        yield plain(value or "")
    else:
        yield from (value.values() if isinstance(value, dict) else [value])


def field_parts(row: MirroredPage, *names: str) -> Iterator[Part]:
    """Fields of a row as parts without an address of their own, each in the language of its words."""
    for name in names:
        value = getattr(row, name)
        if words := plain(value) if isinstance(row._meta.get_field(name), RichTextField) else value:
            yield Part("", "", words, row.language_of(name))
