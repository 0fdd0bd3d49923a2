"""What is asked of an engine to measure it: of each kind as many, in the three languages by turns."""

from __future__ import annotations

from itertools import cycle
from random import Random
from typing import TYPE_CHECKING

from search.analysis import is_stopword
from search.query import Query

from .corpus import LANGUAGES, PAIRS, pairs
from .vocabulary import SIZE, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Ranks of the words in the vocabulary.
FREQUENT, MEDIUM, RARE = (30, 500), (500, 5000), (5000, SIZE)
THIRDS = (FREQUENT, MEDIUM, RARE)


def word(random: Random, language: str, ranks: tuple[int, int]) -> str:
    while True:
        drawn = vocabulary(language)[random.randrange(*ranks)]
        if len(drawn) > 3 and not is_stopword(drawn, language):
            return drawn


def misspelt(drawn: str) -> str:
    """Two letters in the middle change places."""
    middle = len(drawn) // 2
    return drawn[: middle - 1] + drawn[middle] + drawn[middle - 1] + drawn[middle + 1 :]


def chosen(random: Random) -> dict[str, frozenset[str]]:
    """Two values of a facet, and one of another."""
    return {
        "topic": frozenset(f"topic-{value}" for value in random.sample(range(1, 8), 2)),
        "type": frozenset([f"type-{random.randint(1, 3)}"]),
    }


def two_words(random: Random, language: str, ranks: tuple[int, int]) -> str:
    return f"{word(random, language, FREQUENT)} {word(random, language, ranks)}"


def phrase(random: Random, language: str, ranks: tuple[int, int]) -> str:
    third = PAIRS * THIRDS.index(ranks) // 3
    return f'"{pairs(language)[random.randrange(third, third + PAIRS // 3)]}"'


def _asked(kind: str, count: int, ask: Callable[[Random, str, tuple[int, int]], Query]) -> list[Query]:
    random, languages, thirds = Random(kind), cycle(LANGUAGES), cycle(sum(([each] * 3 for each in THIRDS), []))
    return [ask(random, next(languages), next(thirds)) for _ in range(count)]


def questions(count: int) -> Iterator[tuple[str, list[Query]]]:
    """By kind. Where nothing else is said, words are frequent, medium and rare by thirds."""
    for name, ranks in (("frequent", FREQUENT), ("medium", MEDIUM), ("rare", RARE)):
        yield f"one {name} word", _asked(name, count, lambda r, l, _, ranks=ranks: Query(word(r, l, ranks), l))
    yield "two words", _asked("two", count, lambda r, l, t: Query(two_words(r, l, t), l))
    yield "phrase", _asked("phrase", count, lambda r, l, t: Query(phrase(r, l, t), l))
    yield "one word, chosen facets", _asked("facets", count, lambda r, l, t: Query(word(r, l, t), l, chosen(r)))
    yield "everything, chosen facets", _asked("browse", count, lambda r, l, _: Query("", l, chosen(r)))
    yield "did you mean", _asked("misspelt", count, lambda r, l, t: Query(misspelt(word(r, l, t)), l))


def beginnings(count: int) -> list[tuple[str, str]]:
    """What is typed, with its language, to be completed."""
    random, languages = Random("typed"), cycle(LANGUAGES)
    found = [(next(languages), random.choice(THIRDS)) for _ in range(count)]
    return [(word(random, language, ranks)[: random.randint(3, 5)], language) for language, ranks in found]
