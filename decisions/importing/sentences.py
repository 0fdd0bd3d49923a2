"""How a printed line ends and how the next one begins: whether a sentence goes on."""

from __future__ import annotations

import re

from decisions.importing.numbers import read_marker
from decisions.importing.verbs import folded

# "; and", "…;1", "… »." and "…].[2]" end a paragraph as ";" or "." do.
ENDING = re.compile(
    r"(?P<mark>[.;:!?…,])(?:\s?[»”\"'\u2019)\]])*(?P<note>\[?[0-9]{1,2}\]?|\*{1,3})?"
    r"(?:\s+(?:and|or|et|ou|y|o|e|u)(?:/(?:or|ou|o))?)?\s*$",
    re.IGNORECASE,
)
# After one of these the sentence can't be over, even if the next line is but a symbol, a figure or a name.
ANNOUNCED = re.compile(
    r"(?:[(\[«“]|\b(?:in|of|to|see|and|or|by|under|with|the|on|from|at|documents?|doc\.?|resolutions?|decisions?"
    r"|paragraphs?|articles?|sections?|annex|no\.?|voir|dans|de|du|des|le|la|les|et|ou|au|aux|sur|par|avec"
    r"|paragraphes?|annexe|numero|vease|en|del|el|los|las|y|o|al|por|con|documentos?|resolucion|decision|parrafos?"
    r"|articulos?|seccion|anexo)|[0-9],)"
)
REACH = 40
# No page has longer lines: the text is typed, a paragraph to a line.
WIDEST = 200
# How full the lines of a page are at least, except the last ones of paragraphs.
RAGGED = 0.75


def ending(text: str) -> str:
    """The mark a line ends with, or nothing; "Resolution 11.3" ends with none."""
    tail = text[-REACH:]
    found = ENDING.search(tail)
    if not found:
        return ""
    decimal = found["note"] and tail[: found.start()][-1:].isdigit()
    return "" if decimal else found["mark"]


def is_closed(text: str) -> bool:
    """A comma doesn't close, though English recitals end with one: it is for the caller to take it for an end."""
    return ending(text) not in ("", ",")


def starts_small(text: str) -> bool:
    return text[:1].islower()


def is_hyphenated(text: str) -> bool:
    return len(text) > 1 and text[-1] in "-\u2010\u00ad" and text[-2].isalnum()


def announces(text: str) -> bool:
    if is_hyphenated(text) or ending(text) not in ("", ","):
        return False
    tail = folded(text[-30:])
    return any(match.end() == len(tail) for match in ANNOUNCED.finditer(tail))


def goes_on(before: str, after: str) -> bool:
    """Whether the sentence plainly continues over whatever stands between the two lines."""
    if is_hyphenated(before) or read_marker(after):
        return is_hyphenated(before)
    return not is_closed(before) if starts_small(after) else announces(before)


def ended_early(before: str, after: str, width: int) -> bool:
    """Whether the next word would well have had room on the line before, so that somebody ended that line there."""
    if goes_on(before, after) or announces(before):
        return False
    needed = len(before) + 1 + len(after.split(" ", 1)[0])
    return width > WIDEST or needed <= RAGGED * width


def is_capitals(text: str, least: int = 4) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= least and all(c.isupper() for c in letters)
