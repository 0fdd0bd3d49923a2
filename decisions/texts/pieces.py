"""A translation's words in pieces, as a translator gets them: each beside the words of the original."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.fields import RichTextField

from home.languages.tracked import own_blocks
from home.languages.words import BLOCK_WORDS, blocks_of, set_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from home.languages.tracked import Tracked


@dataclass(frozen=True)
class Piece:
    """`key` is a field's name, or a provision's id with "/verb" or "/text"; `own` is "" until it is translated."""

    key: str
    original: str
    own: str = ""
    note: str = ""
    limit: int | None = None
    is_outdated: bool = False

    @property
    def place(self) -> str:
        """Under which the row remembers what it translates: the field or the provision."""
        return place_of(self.key)


def place_of(key: str) -> str:
    return key.partition("/")[0]


def pieces_of(row: Tracked, original: Tracked) -> list[Piece]:
    """Those that the original has words for, in the order of the page."""
    pieces = [*field_pieces(row, original), *block_pieces(row, original)]
    return [piece for piece in pieces if piece.original]


def field_pieces(row: Tracked, original: Tracked) -> Iterator[Piece]:
    outdated = row.outdated_words
    for name in row.words:
        field = row._meta.get_field(name)
        if name != row.official_text:
            own = field.value_to_string(row) if name in row.told else ""
            words = field.value_to_string(original)
            yield Piece(name, words, own, str(field.verbose_name), field.max_length, name in outdated)


def block_pieces(row: Tracked, original: Tracked) -> Iterator[Piece]:
    outdated, own = row.outdated_words, {block["id"]: block["value"] for block in own_blocks(row)}
    kinds = row._meta.get_field(row.official_text).stream_block.child_blocks
    for block in blocks_of(original):
        value, mine = block["value"], own.get(block["id"], {})
        for name in BLOCK_WORDS:
            if name in value:
                limit = getattr(kinds[block["type"]].child_blocks[name].field, "max_length", None)
                note = " ".join(filter(None, [value.get("kind"), value.get("number")]))
                words, said = value.get(name) or "", mine.get(name) or ""
                yield Piece(f"{block['id']}/{name}", words, said, note, limit, block["id"] in outdated)


def put(row: Tracked, words: Mapping[str, str]) -> None:
    """Give the row words by key; what else it says stays."""
    blocks = blocks_of(row)
    for block in blocks:
        for name in BLOCK_WORDS:
            if (key := f"{block['id']}/{name}") in words:
                block["value"][name] = words[key]
    set_blocks(row, blocks)
    for name in row.words:
        if name in words:
            setattr(row, name, safe(row._meta.get_field(name), words[name]))


def safe(field: Any, words: str) -> str:
    """Rich text comes without what the field's editor would not let pass."""
    if not isinstance(field, RichTextField):
        return words
    converter = ContentstateConverter(features=field.features)
    return converter.to_database_format(converter.from_database_format(words))
