"""The language of a text, from the small words that it is full of."""

from __future__ import annotations

import re
from collections import Counter

WORD = re.compile(r"[^\W\d_]+")
#: Words that are frequent in one of the languages and none in the others.
SMALL = {
    "en": {"the", "of", "and", "to", "for", "with", "by", "that", "its", "from"},
    "fr": {"le", "les", "des", "du", "et", "dans", "une", "aux", "pour", "sur"},
    "es": {"el", "los", "las", "del", "y", "una", "para", "por", "con", "sobre"},
}
#: Characters looked at, and how many small words are enough to tell.
REACH, ENOUGH = 20_000, 3


def guess_language(text: str) -> str:
    """Nothing where the text doesn't tell: too few words, or as many in two languages."""
    words = Counter(WORD.findall(text[:REACH].lower()))
    counts = sorted(((sum(words[word] for word in small), code) for code, small in SMALL.items()), reverse=True)
    (most, code), (second, _) = counts[:2]
    return code if most >= ENOUGH and most > second else ""
