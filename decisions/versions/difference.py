"""Two versions of a decision side by side, provision by provision."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .alignment import Pair, align
from .words import Edit, edits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from decisions.provisions import Provision


class Outcome(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Comparison:
    """What became of one provision; its number and its sentence as edits from the older version to the newer."""

    shown: Provision
    outcome: Outcome
    number: list[Edit]
    sentence: list[Edit]


@dataclass(frozen=True)
class Stretch:
    """Provisions that follow each other and are all the same, or all not."""

    is_same: bool
    comparisons: list[Comparison]


def compare(old: Sequence[Provision], new: Sequence[Provision]) -> list[Comparison]:
    return [_compare(pair) for pair in align(old, new)]


def _compare(pair: Pair) -> Comparison:
    old, new = pair.old, pair.new
    number = edits(old.number if old else "", new.number if new else "")
    sentence = edits(old.sentence if old else "", new.sentence if new else "")
    shown = new or old
    assert shown is not None  # noqa: S101 (a pair is of something)
    if old is None:
        outcome = Outcome.ADDED
    elif new is None:
        outcome = Outcome.REMOVED
    else:
        outcome = Outcome.SAME if all(edit.is_same for edit in number + sentence) else Outcome.CHANGED
    return Comparison(shown, outcome, number, sentence)


def stretches(comparisons: list[Comparison]) -> list[Stretch]:
    """In their order, so that a reader may pass over what did not change."""
    found: list[Stretch] = []
    for comparison in comparisons:
        is_same = comparison.outcome == Outcome.SAME
        if not found or found[-1].is_same != is_same:
            found.append(Stretch(is_same, []))
        found[-1].comparisons.append(comparison)
    return found


def tally(comparisons: list[Comparison]) -> dict[str, int]:
    """How many provisions of each outcome; every outcome is named."""
    counted = Counter(comparison.outcome for comparison in comparisons)
    return {outcome.value: counted[outcome] for outcome in Outcome}
