"""Whose words a row shows: its own, or its original's."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import strip_tags
from wagtail.fields import StreamField
from wagtail.models import Revision
from wagtail_localize.models import Translation

if TYPE_CHECKING:
    from .mirrored import MirroredPage

    Block = dict[str, Any]
    #: Field names with their values, as a revision keeps them.
    Content = dict[str, Any]

#: What a block of an official text says in its own language; `lang` tells which. The rest is structure.
BLOCK_WORDS = ("verb", "text")
#: How many revisions of the original are looked through for words and structure that come back from before a
#: correction: in a form opened earlier, or an old revision of the translation.
RECENT = 25


def plain(value: Any) -> str:
    """Words as they compare: without ways of writing a space, and marks that an editor's form puts into rich text."""
    return " ".join(strip_tags(str(value or "")).split())


def blocks_of(page: MirroredPage) -> list[Block]:
    """The official text as data, ids included."""
    return [dict(block) for block in getattr(page, page.official_text).get_prep_value()]


def as_stream(blocks: list[Block]) -> str:
    """Blocks in the form that a stream field takes."""
    return json.dumps(blocks, cls=DjangoJSONEncoder)


def set_blocks(page: MirroredPage, blocks: list[Block]) -> None:
    setattr(page, page.official_text, as_stream(blocks))


def tell_original(page: MirroredPage) -> None:
    """In the original every word is its own."""
    page.told, page.text_language = [], page.entered_in
    if page.official_text:
        blocks = blocks_of(page)
        for block in blocks:
            block["value"]["lang"] = page.entered_in
        set_blocks(page, blocks)


def tell(row: MirroredPage, original: MirroredPage, known: list[Content]) -> None:
    """Settle which words of a translation are its own, then give it the original's facts and structure."""
    translation = segments_of(row)
    if translation:
        total, done = translation.get_progress()
        row.told = list(row.words) if done == total else []
    else:
        row.told = own_words(row, known)
        if row.official_text:
            mark_blocks(row, known)
    follow(row, original)


def segments_of(row: MirroredPage) -> Translation | None:
    """The translation by segments that fills this row, unless its editors have stopped it or type its words."""
    if row.typed:
        return None
    return Translation.objects.filter(
        source__object_id=row.translation_key, target_locale_id=row.locale_id, enabled=True
    ).first()


def known_contents(original: MirroredPage) -> list[Content]:
    """What the original says, and what it said of late."""
    now = {name: original._meta.get_field(name).value_to_string(original) for name in original.words}
    revisions = Revision.page_revisions.filter(object_id=str(original.pk)).order_by("-created_at", "-pk")
    return [now, *revisions.values_list("content", flat=True)[:RECENT]]


def has_known_structure(row: MirroredPage, known: list[Content]) -> bool:
    """Whether the row's blocks are those of its original, or were when the editor opened the form."""
    ids = {block["id"] for block in blocks_of(row)}
    return any(ids == {block["id"] for block in said_blocks(content, row.official_text)} for content in known)


def said_blocks(content: Content, name: str) -> list[Block]:
    return json.loads(content.get(name) or "[]")


def own_words(row: MirroredPage, known: list[Content]) -> list[str]:
    """The fields that the row tells itself: their words are none that the original has or had."""
    fields = [row._meta.get_field(name) for name in row.words if name != row.official_text]
    said = {field.name: {comparable(field, content.get(field.name)) for content in known} for field in fields}
    own = {field.name: comparable(field, field.value_to_string(row)) for field in fields}
    return [name for name, value in own.items() if value and value not in said[name]]


def comparable(field: Any, value: str | None) -> str:
    """A field's words without what differs between two ways of storing the same."""
    if not isinstance(field, StreamField):
        return plain(value)
    blocks = [[block["type"], block["value"]] for block in json.loads(value or "[]")]
    return plain(json.dumps(blocks, sort_keys=True)) if blocks else ""


def block_words(block: Block) -> set[tuple[str, str]]:
    """The words of a block that could be told apart from another language's."""
    words = ((name, plain(block["value"].get(name))) for name in BLOCK_WORDS)
    return {(name, said) for name, said in words if said}


def mark_blocks(row: MirroredPage, known: list[Content]) -> None:
    """Write into each block the language of its words."""
    said: dict[str, set[tuple[str, str]]] = {}
    for content in known:
        for block in said_blocks(content, row.official_text):
            said.setdefault(block["id"], set()).update(block_words(block))
    blocks = blocks_of(row)
    for block in blocks:
        own = block_words(block) - said.get(block["id"], set())
        block["value"]["lang"] = row.locale.language_code if own else row.entered_in
    set_blocks(row, blocks)


def follow(row: MirroredPage, original: MirroredPage) -> None:
    """Give the row the original's facts and structure, and the original's words where it has none of its own."""
    kept = {row.official_text, *row.told}
    if row.depth <= 2:  # front pages are siblings: each has its own slug
        kept.add("slug")
    for name in {*row.facts, *row.words} - kept:
        field = row._meta.get_field(name)
        if field.one_to_many:
            original.copy_child_relation(field, row)
        else:
            setattr(row, field.attname, getattr(original, field.attname))
    if row.official_text:
        follow_blocks(row, original)
    row.text_language = row.locale.language_code if speaks(row) else row.entered_in
    row.followed(original)


def follow_blocks(row: MirroredPage, original: MirroredPage) -> None:
    own = {
        block["id"]: block["value"]
        for block in blocks_of(row)
        if block["value"].get("lang") == row.locale.language_code
    }
    blocks = copy.deepcopy(blocks_of(original))
    for block in blocks:
        mine = own.get(block["id"])
        words = {name: mine.get(name) for name in (*BLOCK_WORDS, "lang")} if mine else {"lang": row.entered_in}
        block["value"].update({name: words[name] for name in words if name == "lang" or name in block["value"]})
    set_blocks(row, blocks)


def speaks(row: MirroredPage) -> bool:
    """Whether a reader of the row meets its own language: in any of its official text, else in its longest words.

    Names and places are often the same in two languages, and count for neither.
    """
    if row.official_text and (blocks := blocks_of(row)):
        return any(block["value"].get("lang") == row.locale.language_code for block in blocks)
    fields = [row._meta.get_field(name) for name in row.words if name != row.official_text]
    longest = max(fields, key=lambda field: len(comparable(field, field.value_to_string(row))))
    return longest.name in row.told
