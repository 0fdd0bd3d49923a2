"""Which paragraph of a text says in another language what a paragraph of the original says.

Two paragraphs may only be the same where kind and level are. The same printed number ties them together; between two
that are tied, paragraphs follow each other as they do in the original, and where one side has more, those stay alone
that are least like any: by their length, and by the names, figures and words that both languages write alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from decisions.importing.verbs import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A number in common outweighs all that likeness could say for several other pairs.
NUMBERED, FOLLOWING = 5.0, 0.5
TOKEN = re.compile(r"\w+(?:[./-]\w+)*")
#: All words of a text, and the names and figures among them.
Traits = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class Part:
    kind: str
    level: int
    number: str
    text: str

    @property
    def traits(self) -> Traits:
        words = TOKEN.findall(self.text)
        return frozenset(map(folded, words)), frozenset(filter(is_name, words))


@dataclass(frozen=True)
class Alignment:
    """Places in the original and in the other text; both lists rise, and no place comes twice."""

    pairs: tuple[tuple[int, int], ...]
    untranslated: tuple[int, ...]
    unplaced: tuple[int, ...]


def align(original: Sequence[Part], other: Sequence[Part]) -> Alignment:
    pairs = tuple(best_path(worths(original, other)))
    placed, filled = {there for _, there in pairs}, {here for here, _ in pairs}
    return Alignment(
        pairs,
        tuple(here for here in range(len(original)) if here not in filled),
        tuple(there for there in range(len(other)) if there not in placed),
    )


def is_name(word: str) -> bool:
    """An acronym, or what has figures: the same in most languages."""
    return any(char.isdigit() for char in word) or (len(word) > 1 and word.isupper())


def worths(original: Sequence[Part], other: Sequence[Part]) -> list[list[float]]:
    here, there = [part.traits for part in original], [part.traits for part in other]
    return [
        [worth(one, two, here[row], there[column]) for column, two in enumerate(other)]
        for row, one in enumerate(original)
    ]


def worth(one: Part, two: Part, here: Traits, there: Traits) -> float:
    """What it is worth to take two paragraphs for the same; 0: they can't be."""
    numbers = folded(one.number), folded(two.number)
    if (one.kind, one.level) != (two.kind, two.level) or (all(numbers) and numbers[0] != numbers[1]):
        return 0
    return FOLLOWING + likeness(one, two, here, there) + (NUMBERED if all(numbers) else 0)


def likeness(one: Part, two: Part, here: Traits, there: Traits) -> float:
    """From 0 to 1, which only the same words in the same number reach."""
    shorter, longer = sorted((len(one.text), len(two.text)))
    length = shorter / longer if longer else 1
    return (length + sum(shared(mine, yours) for mine, yours in zip(here, there, strict=True))) / 3


def shared(mine: frozenset[str], yours: frozenset[str]) -> float:
    return len(mine & yours) / len(mine | yours) if mine or yours else 1


def best_path(table: list[list[float]]) -> Iterator[tuple[int, int]]:
    """The pairs of most worth that don't cross, by dynamic programming from the end."""
    rows, columns = len(table), len(table[0]) if table else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in reversed(range(rows)):
        for column in reversed(range(columns)):
            paired = table[row][column] + best[row + 1][column + 1] if table[row][column] else 0
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    row = column = 0
    while row < rows and column < columns:
        if table[row][column] and best[row][column] == table[row][column] + best[row + 1][column + 1]:
            yield row, column
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
