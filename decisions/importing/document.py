from __future__ import annotations

from typing import TYPE_CHECKING

from decisions.importing.blocks import gather
from decisions.importing.furniture import separate
from decisions.importing.headings import is_keyword_heading, without_colon
from decisions.importing.hyphens import Words, join
from decisions.importing.languages import refuse_unknown
from decisions.importing.lines import blanks_speak, read_lines
from decisions.importing.numbers import read_marker
from decisions.importing.outline import Outline
from decisions.importing.parsed import ParsedDocument, ParsedParagraph, Unreadable
from decisions.importing.provisions import stable_id
from decisions.importing.sentences import ending, goes_on, is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from decisions.importing.block import Block
    from decisions.importing.lines import Line


def parse_document(text: str, language: str, *, source_id: str = "") -> ParsedDocument:
    """Title and paragraphs of a text without opening verbs, such as terms of reference; its footnotes are kept."""
    refuse_unknown(language)
    lines, furniture = separate(read_lines(text))
    words, speak = Words(line.text for line in lines), blanks_speak(lines, text)
    size = title_size(lines, speak=speak)
    title = without_colon(join([line.text for line in lines[:size]], words))
    if not any(char.isalpha() for char in title):
        raise Unreadable(lines[0].number if lines else 1, "there is no title before the first paragraph")
    paragraphs = tuple(arranged(gather(lines[size:], lambda _: False, speak=speak), words, source_id))
    if not paragraphs:
        raise Unreadable(lines[size - 1].number, "there is no text after the title")
    return ParsedDocument(title, language, paragraphs, tuple(furniture))


def title_size(lines: Sequence[Line], *, speak: bool) -> int:
    """The title ends at a stop, a speaking blank line, a number, a heading, or where its capitals end."""
    for index, line in enumerate(lines):
        before = lines[index - 1].text if index else ""
        begins = (marker := read_marker(line.text)) is not None and not marker.bare
        if begins or (index and (ends_before(before, line, speak=speak) or is_keyword_heading(line.text))):
            return index
    return len(lines)


def ends_before(before: str, line: Line, *, speak: bool) -> bool:
    if goes_on(before, line.text):
        return False
    parted = speak and line.gap > 0
    return parted or ending(before) not in ("", ",") or (is_capitals(before) and not is_capitals(line.text))


def arranged(blocks: Iterable[Block], words: Words, source_id: str) -> Iterable[ParsedParagraph]:
    outline = Outline()
    after_colon = False
    for position, block in enumerate(blocks, start=1):
        text = block.text(words)
        kind = kind_of(block)
        level = 1 if kind == "footnote" else level_of(block, kind, outline, after_colon=after_colon)
        text = without_colon(text) if kind == "heading" else text
        yield ParsedParagraph(stable_id(source_id, position, kind, block.number), kind, level, block.number, text)
        after_colon = after_colon if kind == "footnote" else block.last.endswith(":")


def kind_of(block: Block) -> str:
    if block.role in ("heading", "footnote"):
        return block.role
    return "item" if block.marker and not block.marker.is_top else "paragraph"


def level_of(block: Block, kind: str, outline: Outline, *, after_colon: bool) -> int:
    if kind == "heading":
        outline.reset()
        return 1
    if block.marker is None:
        return outline.plain()
    alone = block.marker.is_top and not after_colon and not outline.counts_figures
    return outline.place(block.marker, stands_alone=alone)
