"""The words that documents have, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from django.db import connection

from search.analysis import fold
from search.models import KnownWord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

#: How many words a beginning stands for.
MOST_BEGINNINGS = 50
#: How many rows are written with one statement.
_CHUNK = 200
#: Behind every letter.
_LAST = "\U0010ffff"

#: Language and form.
Known = tuple[str, str]


def change(gone: Iterable[Iterable[Known]], come: Iterable[Iterable[Known]]) -> None:
    """Count documents that have these words no longer, and those that have them now."""
    counts = Counter(word for words in come for word in words)
    counts.subtract(word for words in gone for word in words)
    rows = [(*word, fold(word[1])[:64], number) for word, number in counts.items() if number]
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _CHUNK):
            some = rows[start : start + _CHUNK]
            cursor.execute(_add(len(some)), [value for row in some for value in row])
    fewer: dict[str, list[str]] = defaultdict(list)
    for language, word, _, number in rows:
        if number < 0:
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
