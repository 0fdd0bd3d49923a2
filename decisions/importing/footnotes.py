from __future__ import annotations

import re

# A note called "[1]" is one beyond doubt, whatever it begins with.
FOOTNOTE = re.compile(r"(?:\[(?P<marked>[0-9]{1,3})\]|(?P<plain>[0-9]{1,2}))\s+(?=\S)")
CALL = re.compile(r"(?<=[^\W\d_]|[.,;:!?»”)\]])(?P<number>[0-9]{1,2})(?=[\s,;:)]|\.?$)")
MARKED_CALL = re.compile(r"(?<!^)\[(?P<number>[0-9]{1,3})\]")


def footnote(text: str) -> tuple[str, int]:
    """The number a line's note is called by, and where its words begin; no number where it is no note."""
    found = FOOTNOTE.match(text)
    if not found or (found["plain"] and text[found.end()].islower()):
        return "", 0
    return found["marked"] or found["plain"], found.end()


def calls(text: str) -> set[str]:
    """Footnotes called in a line: their number sticks to a word or to a stop ("efforts ;1"), unlike "COP12", "11.3"."""
    found = {match["number"] for match in MARKED_CALL.finditer(text)}
    for match in CALL.finditer(text):
        before = text[: match.start()][-2:]
        if before[-1].islower() or not (before[-1].isalpha() or before[0].isdigit()):
            found.add(match["number"])
    return found
