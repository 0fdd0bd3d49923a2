from __future__ import annotations

import re

FOOTNOTE = re.compile(r"(?P<number>[0-9]{1,2})\s+(?=\S)")
CALL = re.compile(r"(?<=[^\W\d_]|[.,;:!?»”)\]])(?P<number>[0-9]{1,2})(?=[\s,;:)]|\.?$)")


def calls(text: str) -> set[str]:
    """Footnotes called in a line: their number sticks to a word or to a stop ("efforts ;1"), unlike "COP12", "11.3"."""
    found = set()
    for match in CALL.finditer(text):
        before = text[: match.start()][-2:]
        if before[-1].islower() or not (before[-1].isalpha() or before[0].isdigit()):
            found.add(match["number"])
    return found
