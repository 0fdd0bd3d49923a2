"""Source text into clean, numbered, non-empty lines."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from decisions.importing.parsed import Unreadable
from decisions.importing.sentences import goes_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIMIT = 2_000_000
# Stands between the paragraphs of a file that knows where they end.
PARAGRAPH = "\n\u2029"
FEW = 3
BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
# Symbol fonts leave bullets in the private use area; text extraction sets several of them on one line.
GLYPH = re.compile(r"(?:^|(?<=\s))(?=[\uf000-\uf0ff•▪●◦‣\u2043■►➢✓])")
KEPT_CONTROLS = "\t\n\v\f\r\x85"
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Line:
    """`gap` counts the blank lines before it; `turned`: a page ended before it, so that the gap says nothing."""

    number: int
    text: str
    page: int = 1
    gap: int = 0
    turned: bool = False
    repeated: bool = False


def read_lines(text: str) -> list[Line]:
    """Refuses what is no text; typographic spaces and runs of spaces become one ordinary space."""
    refuse_garbage(text)
    lines: list[Line] = []
    gap = 0
    for number, page, piece in pieces(text):
        cleaned = clean(piece)
        if not cleaned:
            gap += 1
            continue
        turned = bool(lines) and lines[-1].page != page
        lines.extend(split_bullets(Line(number, cleaned, page, gap, turned)))
        gap = 0
    if not lines:
        raise Unreadable(1, "there is no text")
    return lines


def refuse_garbage(text: str) -> None:
    if len(text) > LIMIT or len(text.encode(errors="replace")) > LIMIT:
        raise Unreadable(1, "the text is longer than 2 MB")
    garbage = [index for index, char in enumerate(text) if is_garbage(char)]
    if len(garbage) > FEW:
        line = len(BREAK.findall(text[: garbage[0]])) + 1
        raise Unreadable(line, "this is no plain text: it holds control or replacement characters")


def is_garbage(char: str) -> bool:
    return char == "\ufffd" or (unicodedata.category(char) in ("Cc", "Cs") and char not in KEPT_CONTROLS)


def pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Line number, page and text; a form feed begins a page but no line."""
    page = 1
    for number, line in enumerate(BREAK.split(text), start=1):
        parts = line.split("\f")
        for index, piece in enumerate(parts):
            page += index > 0
            if piece or len(parts) == 1:
                yield number, page, piece


def clean(piece: str) -> str:
    """Soft hyphens, zero-width and control characters go; a soft hyphen stays where it breaks a word."""
    broken = piece.rstrip().endswith(SOFT_HYPHEN)
    kept = "".join(char for char in piece if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
    joined = " ".join(unicodedata.normalize("NFC", kept).split())
    return f"{joined}{SOFT_HYPHEN}" if broken and joined else joined


def split_bullets(line: Line) -> list[Line]:
    parts = [part.strip() for part in GLYPH.split(line.text) if part.strip()]
    return [replace(line, text=part, gap=0 if index else line.gap) for index, part in enumerate(parts)]


def blanks_speak(lines: Sequence[Line], text: str = "") -> bool:
    """Whether blank lines part the paragraphs, or stand inside the sentences as well, as in a widely spaced page."""
    if PARAGRAPH in text:
        return True
    pairs = [(before, line) for before, line in pairwise(lines) if not line.turned]
    gaps = [(before, line) for before, line in pairs if line.gap]
    inside = sum(goes_on(before.text, line.text) for before, line in gaps)
    wide = len(gaps) * 10 >= len(pairs) * 9
    return inside == 0 if wide else inside * 4 <= len(gaps)
