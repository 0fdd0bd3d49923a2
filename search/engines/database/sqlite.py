"""Words in SQLite: a table of FTS5."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.db import connection
from pyroaring import BitMap

from .expressions import BEGUN, rendered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from .expressions import Expression, Phrase
    from .words import Terms

TITLE = "{codes title} : "
#: What a word counts in the codes, the title, the lead, the body and as an alternative.
WEIGHTS = "4, 8, 3, 1, 0.5"


def write(rows: Iterable[tuple[int, Terms]]) -> None:
    values: list[tuple[int | str, ...]] = [
        (number, *map(" ".join, (each.codes, each.title, each.lead, each.body, each.others))) for number, each in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT OR REPLACE INTO search_words (rowid, codes, title, lead, body, alt)"
            " VALUES (%s, %s, %s, %s, %s, %s)",
            values,
        )


def remove(numbers: Collection[int]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(number,) for number in numbers])


def matching(expression: Expression, where: str = "") -> BitMap:
    """The numbers of what matches, which SQLite writes down faster than it hands them over."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT group_concat(rowid) FROM search_words WHERE search_words MATCH %s", [where + _any(expression)]
        )
        return BitMap(json.loads(f"[{cursor.fetchone()[0] or ''}]"))


def in_titles(expression: Expression) -> BitMap:
    return matching(expression, TITLE)


def scores(expression: Expression, numbers: BitMap) -> dict[int, float]:
    """How well each of these numbers matches. The plus keeps SQLite from searching once for each number."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid, -bm25(search_words, {WEIGHTS}) FROM search_words"  # noqa: S608
            " WHERE search_words MATCH %s AND +rowid IN (SELECT value FROM json_each(%s))",
            [_any(expression), json.dumps(numbers.to_array().tolist())],
        )
        return dict(cursor.fetchall())


def size(tables: Collection[str]) -> int:
    """Bytes of the words and of these tables with their indexes, as SQLite's table of pages counts them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name LIKE"
            " 'search\\_words%%' ESCAPE '\\' OR tbl_name IN (SELECT value FROM json_each(%s)))",
            [json.dumps(list(tables))],
        )
        return cursor.fetchone()[0] or 0


def _any(expression: Expression) -> str:
    return rendered(expression, _phrase, " OR ", " AND ")


def _phrase(phrase: Phrase) -> str:
    """Everything in quotes: nothing that was typed is read as syntax."""
    return " + ".join(
        '"{}"{}'.format(term.rstrip(BEGUN).replace('"', '""'), " *" * term.endswith(BEGUN)) for term in phrase
    )
