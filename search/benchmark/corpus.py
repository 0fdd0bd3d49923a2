"""Pages made up for measuring, in three languages each: the same ones each time."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from search.documents import Document, Part

from .vocabulary import SIZE, vocabulary, weights

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

LANGUAGES = ("en", "fr", "es")
#: How many values each facet has, and how many of them a page may have.
FACETS = {
    "type": (6, 1),
    "instrument": (32, 1),
    "body": (60, 1),
    "meeting": (60, 1),
    "year": (45, 1),
    "status": (8, 1),
    "topic": (28, 3),
    "country": (190, 3),
}
PARTS = 6
#: Pairs of words that stand together more often than by chance.
PAIRS = 3000


def key_of(number: int) -> str:
    return f"bench:{number:07}"


@cache
def pairs(language: str) -> list[str]:
    """What is looked for as a phrase, the frequent first."""
    random, known = Random(f"pairs {language}"), vocabulary(language)
    return [f"{known[random.randrange(50, 3000)]} {known[random.randrange(50, SIZE)]}" for _ in range(PAIRS)]


def text(random: Random, language: str, length: int) -> str:
    drawn = random.choices(vocabulary(language), cum_weights=weights(), k=length)
    sentences = [" ".join(drawn[start : start + 16]).capitalize() for start in range(0, length, 16)]
    return ". ".join(sentences)


def few_often(random: Random, below: int) -> int:
    return int(below * random.random() ** 3)


def part(random: Random, language: str, number: int) -> Part:
    pair = pairs(language)[few_often(random, PAIRS)]
    words = f"{text(random, language, random.randint(25, 40))} {pair} {text(random, language, random.randint(25, 40))}."
    return Part(f"#p-{number}", str(number), words, language)


def facets(random: Random) -> dict[str, tuple[str, ...]]:
    chosen = {}
    for name, (values, most) in FACETS.items():
        drawn = {few_often(random, values) + 1 for _ in range(random.randint(1, most))}
        chosen[name] = tuple(f"{name}-{value}" for value in sorted(drawn))
    return chosen


def document(number: int, language: str, extra: str = "") -> Document:
    """`extra` words come at the end of its introduction."""
    page, random = Random(number), Random(f"{number} {language}")
    shared = facets(page)
    symbol = f"{number % 40}.{number // 40}"
    return Document(
        key=key_of(number),
        language=language,
        readers=(language,),
        path=f"pages/{number}/",
        title=text(random, language, random.randint(4, 9)),
        lead=f"{text(random, language, 25)} {extra}".strip(),
        codes=(symbol, f"Resolution {symbol}"),
        parts=tuple(part(random, language, place) for place in range(1, PARTS + 1)),
        facets={**shared, "language": LANGUAGES},
        date=date(1980, 1, 1) + timedelta(days=page.randrange(45 * 365)),
        is_retired=page.random() < 0.1,
    )


class Corpus:
    """So many pages, as a source; a test of freshness adds words to some."""

    name = "bench"

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.extra: dict[str, str] = {}

    def keys(self, after: str = "", limit: int = 500, since: datetime | None = None) -> list[str]:
        first = int(after.partition(":")[2]) + 1 if after else 0
        return [key_of(number) for number in range(first, min(first + limit, self.pages))]

    def documents(self, keys: Collection[str]) -> Iterator[Document]:
        for key in keys:
            for language in LANGUAGES:
                yield document(int(key.partition(":")[2]), language, self.extra.get(key, ""))

    def below(self, key: str) -> Iterator[str]:
        yield key

    def readable(self, keys: Collection[str], language: str) -> set[str]:
        return set(keys)
