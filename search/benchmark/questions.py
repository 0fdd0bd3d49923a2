"""What is asked of an engine to measure it: of each kind as many, in the three languages by turns."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice, product
from random import Random
from typing import TYPE_CHECKING

from search.analysis import is_stopword
from search.query import Query

from .corpus import LANGUAGES, PAIRS, pairs
from .vocabulary import SIZE, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

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


#: What a question is made of: chance, the language, the ranks of its words.
Ask = Callable[[Random, str, tuple[int, int]], Query]
KINDS: dict[str, Ask] = {
    "one frequent word": lambda random, language, _: Query(word(random, language, FREQUENT), language),
    "one medium word": lambda random, language, _: Query(word(random, language, MEDIUM), language),
    "one rare word": lambda random, language, _: Query(word(random, language, RARE), language),
    "two words": lambda random, language, ranks: Query(two_words(random, language, ranks), language),
    "phrase": lambda random, language, ranks: Query(phrase(random, language, ranks), language),
    "one word, chosen facets": lambda random, language, ranks: Query(
        word(random, language, ranks), language, chosen(random)
    ),
    "no word, chosen facets": lambda random, language, _: Query("", language, chosen(random)),
    "did you mean": lambda random, language, ranks: Query(misspelt(word(random, language, ranks)), language),
}


def questions(count: int) -> Iterator[tuple[str, list[Query]]]:
    """By kind. Where nothing else is said, words are frequent, medium and rare by thirds."""
    for kind, ask in KINDS.items():
        random, some = Random(kind), product(THIRDS, LANGUAGES)
        yield kind, [ask(random, language, ranks) for ranks, language in islice(cycle(some), count)]


def beginnings(count: int) -> list[tuple[str, str]]:
    """What is typed, with its language, to be completed."""
    random, languages = Random("typed"), cycle(LANGUAGES)
    found = [(next(languages), random.choice(THIRDS)) for _ in range(count)]
    return [(word(random, language, ranks)[: random.randint(3, 5)], language) for language, ranks in found]
