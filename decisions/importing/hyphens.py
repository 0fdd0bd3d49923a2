"""Puts broken lines together again.

A hyphen at the end of a line belongs to the word, or to the break. In this order:

1. the rest of the same text decides, if it holds the whole word with or without the hyphen;
2. it stays before a capital or a figure ("Afrique-Eurasie") and after an acronym, unless the lines are in capitals;
3. it stays after a prefix that always takes one ("sous-", "self-") and before the second half of a common compound
   ("-based", "celles-ci"); prefixes that begin ordinary words too ("co-", "inter-", "pré-") don't count: "pré-senter";
4. before "and", "et", "y" it stands alone: "short- and long-term";
5. otherwise it goes.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from decisions.importing.lines import SOFT_HYPHEN
from decisions.importing.sentences import is_capitals, is_hyphenated
from decisions.importing.verbs import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TOKEN = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
LAST = re.compile(r"[^\W\d_]+$")
FIRST = re.compile(r"[^\W\d_]+")
REACH = 80
SUSPENDED = {"and", "or", "to", "et", "ou", "y", "o", "e", "u"}
# Prefixes that keep their hyphen, each with the rests of the words that only look as if they had it ("souscrire").
PREFIXES = {
    "sous": ("crip", "crir", "crit", "criv", "trac", "trai", "sign"),
    "non": ("obstant", "ethel", "sens", "ante", "agen"),
    "self": ("ish", "less"),
    "well": (),
    "demi": (),
}
PAIRS = {
    "ex": {"ante", "officio", "post", "president", "presidents", "situ"},
    "in": {"depth", "situ"},
    "au": {"dela", "dessous", "dessus"},
    "avant": {"projet", "projets"},
    "ci": {"apres", "dessous", "dessus", "joint", "jointe", "jointes", "joints"},
    "compte": {"rendu", "rendus"},
    "follow": {"up"},
    "inter": {"agency"},
    "la": {"bas"},
    "mi": {"chemin", "parcours", "temps"},
    "mid": {"term"},
    "peut": {"etre"},
    "semi": {"annual", "annuel", "annuelle", "arid", "aride"},
    "socio": {"economic", "economique", "economiques"},
    "vice": {"chair", "chairs", "president", "presidents", "versa"},
}
SECOND = {
    *("term", "based", "building", "depth", "economic", "effective", "efficient", "friendly", "level", "making"),
    *("related", "scale", "sharing", "specific", "wide", "year"),
}
PRONOUNS = {"celui", "celle", "ceux", "celles", "lui", "elle", "elles", "eux", "soi", "nous", "vous", "moi", "toi"}
AFTER_PRONOUN = {"ci", "la", "meme", "memes"}


class Words:
    """Every word and every hyphenated word of the text, as evidence for the words that a line end broke."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.seen: Counter[str] = Counter()
        for line in lines:
            for token in TOKEN.findall(line):
                self.seen.update(evidence(token))

    def prefers_hyphen(self, first: str, rest: str) -> bool | None:
        whole, parted = self.seen[folded(first + rest)], self.seen[folded(f"{first}-{rest}")]
        return None if whole == parted == 0 else parted > whole


def evidence(token: str) -> set[str]:
    """The token and each neighbouring pair of its parts: "vis-à-vis" also knows "vis-à" and "à-vis"."""
    parts = re.split(r"[-\u2010\u2011]", folded(token))
    return {"-".join(parts), *("-".join(pair) for pair in pairwise(parts))}


def join(texts: Sequence[str], words: Words) -> str:
    """The lines of one paragraph as one line."""
    joined = list(texts)
    for index in range(len(joined) - 1):
        cut, space = seam(joined[index], joined[index + 1], words)
        joined[index] = joined[index][: len(joined[index]) - cut] + space
    return "".join(joined).rstrip(SOFT_HYPHEN)


def seam(left: str, right: str, words: Words) -> tuple[int, str]:
    """How many characters to take off the left line, and what to put between the two."""
    if not is_hyphenated(left):
        return 0, " "
    if left.endswith(SOFT_HYPHEN):
        return 1, ""
    first, rest = LAST.search(left[-REACH:-1]), FIRST.match(right)
    if not first or not rest:
        return 0, ""
    if folded(rest[0]) in SUSPENDED:
        return 0, " "
    capitals = is_capitals(left) and is_capitals(right)
    return (0, "") if keeps_hyphen(first[0], rest[0], words, capitals=capitals) else (1, "")


def keeps_hyphen(first: str, rest: str, words: Words, *, capitals: bool) -> bool:
    known = words.prefers_hyphen(first, rest)
    if known is not None:
        return known
    if rest[0].isupper() != first.isupper() or (rest[0].isupper() and not capitals):
        return True
    return is_compound(folded(first), folded(rest))


def is_compound(first: str, rest: str) -> bool:
    if first in PREFIXES:
        return not rest.startswith(PREFIXES[first])
    if rest in PAIRS.get(first, ()) or (first in PRONOUNS and rest in AFTER_PRONOUN):
        return True
    # "c'est-à-dire", "vis-à-vis", "y a-t-il": nobody breaks a word after its first letter.
    return len(first) == 1 or (len(first) > 3 and rest in SECOND)
