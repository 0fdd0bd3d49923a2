"""The words that documents have, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import connection

from search.analysis import fold, is_stopword, written
from search.models import KnownWord

from .words import distinct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db.models import QuerySet

    from .words import Text

#: How many words a beginning stands for.
MOST_BEGINNINGS = 20
#: How many rows are written with one statement.
_CHUNK = 200
#: The longest folded word.
_LONGEST = 64
#: Behind every letter.
_LAST = "\U0010ffff"

#: Language, word, folded word, number of documents.
Row = tuple[str, str, str, int]
#: The shortest word worth suggesting.
_SHORTEST = 3


def change(gone: Iterable[list[Text]], come: Iterable[list[Text]]) -> None:
    """Count documents that have these words no longer, and those that have them now."""
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for texts in come:
        for language, words in distinct(texts).items():
            spelt[language].update(words)
    for texts in gone:
        for language, words in distinct(texts).items():
            spelt[language].subtract(words)
    rows = [row for language, counts in spelt.items() for row in _rows(language, counts)]
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _CHUNK):
            some = rows[start : start + _CHUNK]
            cursor.execute(_add(len(some)), [value for row in some for value in row])
    _forget([row for row in rows if row[-1] < 0])


def _rows(language: str, spelt: Counter[str]) -> Iterator[Row]:
    """Each word as it is written, its folded form, and how many documents more or fewer have it."""
    counts: Counter[tuple[str, str]] = Counter()
    for word, number in spelt.items():
        if number and (forms := _forms(word, language)):
            counts[forms] += number
    return ((language, *forms, number) for forms, number in counts.items() if number)


@lru_cache(maxsize=100_000)
def _forms(word: str, language: str) -> tuple[str, str] | None:
    """A word as it is written, and folded; none where it is not worth suggesting."""
    if len(word) < _SHORTEST or word[0].isdigit() or is_stopword(word, language):
        return None
    form = written(word)
    return form, fold(form)[:_LONGEST]


def _forget(rows: Iterable[Row]) -> None:
    """Of these words those that no document has any more."""
    fewer: dict[str, list[str]] = defaultdict(list)
    for language, word, *_ in rows:
        fewer[language].append(word)
    for language, words in fewer.items():
        KnownWord.objects.filter(language=language, word__in=words, documents__lte=0).delete()


def _add(rows: int) -> str:
    places = ", ".join(["(%s, %s, %s, %s)"] * rows)
    return (
        f"INSERT INTO search_knownword (language, word, folded, documents) VALUES {places}"  # noqa: S608
        " ON CONFLICT (language, word) DO UPDATE SET documents = search_knownword.documents + EXCLUDED.documents"
    )


def beginning(start: str, language: str) -> QuerySet[KnownWord]:
    """Words that begin so, those of most documents first. A range of folded words, as an index has them."""
    folded = fold(start)
    words = KnownWord.objects.filter(language=language, folded__gte=folded, folded__lt=folded + _LAST)
    return words.order_by("-documents", "word")


def beginnings(start: str, language: str) -> list[str]:
    return list(beginning(start, language).values_list("word", flat=True)[:MOST_BEGINNINGS])
