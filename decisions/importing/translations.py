"""An official text taken into a page that was entered in another language: its words, the original's structure."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from decisions.enums import TextKind
from home.languages.entry import republish, row_in, write
from home.languages.words import BLOCK_WORDS, as_stream, blocks_of, plain

from .align import Part, align
from .editions import Outcome, Refused, printed

if TYPE_CHECKING:
    from home.languages.mirrored import MirroredPage
    from home.languages.words import Block

    from .editions import Edition


def translate(original: MirroredPage, edition: Edition) -> Outcome:
    """Give the original's paragraphs the words of an edition; raises Refused where there is nothing to give them to."""
    source = text_to_follow(original, edition.language)
    declared = declare_official(original, edition.language)
    row = row_in(original, edition.language)
    found = align(parts_of(source), parts_of(edition.blocks))
    words = {source[here]["id"]: edition.blocks[there]["value"] for here, there in found.pairs}
    before = blocks_of(row)
    after = [reworded(block, words.get(block["id"], {})) for block in before]
    title = edition.title if edition.retitle or "title" not in row.told else row.title
    changed = before != after or plain(title) != plain(row.title)
    if changed:
        write(row, edition.language, {"title": title, original.official_text: as_stream(after)})
    return Outcome(
        edition.language,
        "changed" if changed or declared else "unchanged",
        tuple(printed(edition.blocks[there]) for there in found.unplaced),
        tuple(printed(source[here]) for here in found.untranslated),
    )


def text_to_follow(original: MirroredPage, language: str) -> list[Block]:
    blocks = blocks_of(original)
    kind = getattr(original, "text_kind", TextKind.OFFICIAL)
    if not blocks or kind != TextKind.OFFICIAL:
        raise Refused(
            f"The page at “{original.slug}” was entered in “{original.entered_in}”, and has no full text there that "
            f"the one in “{language}” could follow. Import the text in “{original.entered_in}” with it."
        )
    return blocks


def declare_official(original: MirroredPage, language: str) -> bool:
    """Note at the original that its text is official in a language too; says whether that was news."""
    known = getattr(original, "official_languages", None)
    if known is None or language in known:
        return False
    original.official_languages = [*known, language]
    republish(original)
    return True


def reworded(block: Block, words: dict[str, str]) -> Block:
    block = copy.deepcopy(block)
    block["value"].update({name: words[name] for name in (*BLOCK_WORDS, "lang") if name in words})
    return block


def parts_of(blocks: list[Block]) -> list[Part]:
    values = [block["value"] for block in blocks]
    return [
        Part(
            value["kind"],
            value.get("level") or 1,
            value.get("number") or "",
            f"{value.get('verb') or ''} {value.get('text') or ''}",
        )
        for value in values
    ]
