"""An official text taken into a page that was entered in another language: its words, the original's structure."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from decisions.enums import TextKind
from home.languages.entry import row_in, write
from home.languages.words import BLOCK_WORDS, as_stream, blocks_of, plain

from .align import Part, align
from .editions import Outcome, printed
from .refused import Refused

if TYPE_CHECKING:
    from home.languages.mirrored import MirroredPage
    from home.languages.words import Block

    from .editions import Edition


def translate(original: MirroredPage, edition: Edition, *, official: bool) -> Outcome:
    """Give the original's paragraphs the words of an edition; raises Refused where there is nothing to give them to."""
    refuse_without_text(original, edition)
    row = row_in(original, edition.language)
    before, source = blocks_of(row), blocks_of(original)
    found = align(parts_of(source), parts_of(edition.blocks))
    after = copy.deepcopy(before)
    places = {block["id"]: index for index, block in enumerate(after)}
    for here, there in found.pairs:
        take_words(after[places[source[here]["id"]]], edition.blocks[there])
    title = edition.title if edition.retitle or "title" not in row.told else row.title
    changed = before != after or plain(title) != plain(row.title)
    if changed:
        write(row, edition.language, {"title": title, original.official_text: as_stream(after)})
    return Outcome(
        edition.language,
        "changed" if changed or declare(original, edition.language, official=official) else "unchanged",
        tuple(printed(edition.blocks[there]) for there in found.unplaced),
        tuple(printed(source[here]) for here in found.untranslated),
    )
