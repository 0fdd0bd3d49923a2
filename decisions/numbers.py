"""Numbers of decisions: as published, and in the form in which they compare."""

from __future__ import annotations

import re

_REVISION = re.compile(r"\s*\(?\s*(rev\.?\s*\w+)\s*\)?\s*$", re.IGNORECASE)
_WIDTH = 5


def canonical(number: str) -> str:
    """The number without leading zeros and revision: "12.01" is 12.1, "12.4 (Rev.COP14)" is a version of 12.4."""
    return re.sub(r"\d+", lambda digits: str(int(digits[0])), _REVISION.sub("", number.strip()))


def spellings(number: str) -> list[str]:
    """The number as published, and without what people leave out: the revision, zeros that lead, both."""
    short = _REVISION.sub("", number.strip())
    plain = re.sub(r"\b0+(?=\d)", "", number.strip())
    return list(dict.fromkeys([number.strip(), plain, short, canonical(number)]))


def sort_key(number: str) -> str:
    """A text that sorts 6.2 before 6.15."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(_WIDTH), canonical(number))
