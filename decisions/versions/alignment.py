"""Which provision of one version stands for which of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from decisions.provisions import Provision

_WORD = re.compile(r"\w+")

#: From the provisions of both versions to the places of those that belong together, in the order of both.
Rule = Callable[[Sequence[Provision], Sequence[Provision]], list[tuple[int, int]]]

#: Of how much of their words two provisions must have in common: to be one rewritten, and to be one by their number.
ALIKE, NOT_FOREIGN = 0.5, 0.3


@dataclass(frozen=True)
class Pair:
    """A provision in both versions, or in one of them alone."""

    old: Provision | None
    new: Provision | None


def align(old: Sequence[Provision], new: Sequence[Provision], rules: Sequence[Rule] | None = None) -> Iterator[Pair]:
    """Every provision of both versions once, in their order; each rule looks between what those before it found."""
    rules = RULES if rules is None else rules
    if not rules or not old or not new:
        yield from (Pair(provision, None) for provision in old)
        yield from (Pair(None, provision) for provision in new)
        return
    last = (0, 0)
    for here, there in rules[0](old, new):
        yield from align(old[last[0] : here], new[last[1] : there], rules[1:])
        yield Pair(old[here], new[there])
        last = (here + 1, there + 1)
    yield from align(old[last[0] :], new[last[1] :], rules[1:])


def by_id(old: Sequence[Provision], new: Sequence[Provision]) -> list[tuple[int, int]]:
    return _by(old, new, lambda provision: provision.id)


def by_words(old: Sequence[Provision], new: Sequence[Provision]) -> list[tuple[int, int]]:
    """Before the number, which changes for all that follow when one is put in."""
    return _by(old, new, lambda provision: (provision.is_heading, provision.sentence))


def by_number(old: Sequence[Provision], new: Sequence[Provision]) -> list[tuple[int, int]]:
    """The same printed number, unless the words have nothing to do with each other."""
    found = _by(old, new, lambda provision: (provision.kind, provision.number) if provision.number else None)
    return [(here, there) for here, there in found if alikeness(old[here], new[there]) >= NOT_FOREIGN]


def by_alikeness(old: Sequence[Provision], new: Sequence[Provision]) -> list[tuple[int, int]]:
    """Those that are alike, chosen so that together they are most alike."""
    alike = [[alikeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for here in range(len(old) - 1, -1, -1):
        for there in range(len(new) - 1, -1, -1):
            both = alike[here][there] + best[here + 1][there + 1] if alike[here][there] >= ALIKE else 0.0
            best[here][there] = max(best[here + 1][there], best[here][there + 1], both)
    return list(_chosen(alike, best))


def _chosen(alike: list[list[float]], best: list[list[float]]) -> Iterator[tuple[int, int]]:
    here = there = 0
    while best[here][there]:
        if best[here][there] == best[here + 1][there]:
            here += 1
        elif best[here][there] == best[here][there + 1]:
            there += 1
        else:
            yield here, there
            here, there = here + 1, there + 1


def alikeness(one: Provision, other: Provision) -> float:
    """From 0 to 1: how many of the words of both are common, wherever they stand. A heading is like no provision."""
    if one.is_heading != other.is_heading:
        return 0.0
    words, others = (Counter(_WORD.findall(provision.sentence.lower())) for provision in (one, other))
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 1.0


def _by(
    old: Sequence[Provision], new: Sequence[Provision], key: Callable[[Provision], Hashable | None]
) -> list[tuple[int, int]]:
    """Those with the same key, so far as they keep their order; what has none is like nothing."""
    one, other = ([key(provision) or object() for provision in version] for version in (old, new))
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(block.a + place, block.b + place) for block in blocks for place in range(block.size)]


#: The surest first.
RULES: tuple[Rule, ...] = (by_id, by_words, by_number, by_alikeness)
