"""Words in PostgreSQL: vectors that we write ourselves, without its parser and its dictionaries."""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from django.db import connection
from pyroaring import BitMap

from .expressions import BEGUN, rendered
from .words import GAP

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from .expressions import Expression, Phrase
    from .words import Terms

#: What a word counts as an alternative, in the body, in the lead or the codes, and in the title.
WEIGHTS = "{0.05, 0.1, 0.4, 1.0}"
#: Let longer texts not score for their length alone.
BY_LENGTH = 1


def write(rows: Iterable[tuple[int, Terms]]) -> None:
    values = [(number, _vector(("A", each.title), ("A", each.codes)), _whole(each)) for number, each in rows]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_words (number, title, words) VALUES (%s, %s::tsvector, %s::tsvector)"
            " ON CONFLICT (number) DO UPDATE SET title = EXCLUDED.title, words = EXCLUDED.words",
            values,
        )


def remove(numbers: Collection[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_words WHERE number = ANY(%s)", [list(numbers)])


def matching(expression: Expression, where: str = "words") -> BitMap:
    """The numbers of what matches, handed over as one value."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT string_agg(int4send(number), '') FROM search_words WHERE {where} @@ %s::tsquery",  # noqa: S608
            [_any(expression)],
        )
        numbers = array("I", cursor.fetchone()[0] or b"")
    if sys.byteorder == "little":
        numbers.byteswap()
    return BitMap(numbers)


def in_titles(expression: Expression) -> BitMap:
    return matching(expression, "title")


def scores(expression: Expression, numbers: BitMap) -> dict[int, float]:
    """How well each of these numbers matches."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT number, ts_rank(%s, words, %s::tsquery, %s) FROM search_words WHERE number = ANY(%s)",
            [WEIGHTS, _any(expression), BY_LENGTH, numbers.to_array().tolist()],
        )
        return dict(cursor.fetchall())


def size(tables: Collection[str]) -> int:
    """Bytes of the words and of these tables with their indexes."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(pg_total_relation_size(name::regclass)) FROM unnest(%s::text[]) AS name",
            [["search_words", *tables]],
        )
        return int(cursor.fetchone()[0])


def _whole(terms: Terms) -> str:
    places = (("A", terms.title), ("B", terms.codes), ("B", terms.lead), ("C", terms.body))
    return _vector(*places, others=terms.others)


def _vector(*texts: tuple[str, list[str]], others: Iterable[str] = ()) -> str:
    """The literal of a vector: each term with its places and their weight."""
    places: dict[str, list[str]] = defaultdict(list)
    place = 0
    for weight, terms in texts:
        for term in [*terms, GAP]:
            place += 1
            places[term].append(f"{place}{weight}")
    places.pop(GAP)
    with_places = (f"{_quoted(term)}:{','.join(found)}" for term, found in places.items())
    return " ".join([*with_places, *(_quoted(term) for term in others if term not in places)])


def _any(expression: Expression) -> str:
    return rendered(expression, _phrase, " | ", " & ")


def _phrase(phrase: Phrase) -> str:
    """Everything in quotes: nothing that was typed is read as syntax."""
    return f"({' <-> '.join(_quoted(term.rstrip(BEGUN)) + ':*' * term.endswith(BEGUN) for term in phrase)})"


def _quoted(term: str) -> str:
    doubled = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
