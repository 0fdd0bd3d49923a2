"""What a cell says, or why it says nothing that can be stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from search.analysis import fold

if TYPE_CHECKING:
    from django.db.models import TextChoices

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PART_OF_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]))?")
NUMBER = re.compile(r"[0-9]{1,9}")
BETWEEN = re.compile(r"[\s,;/]+")
YES = {"yes", "true", "1", "x", "oui", "vrai", "si", "verdadero"}
NO = {"", "no", "false", "0", "non", "faux", "falso"}

Reader = Callable[[str], Any]


class CellRefused(Exception):
    """Why a cell cannot be read, in the reader's words."""


@dataclass(frozen=True)
class Incomplete:
    """A date known to the year or the month: no date of a record, and no reason to lose the one it has."""

    text: str


@dataclass(frozen=True)
class Column:
    """A column of a file. One without a field serves to read another."""

    name: str
    field: str = ""
    read: Reader = lambda cell: text(cell)
    is_required: bool = False


def text(cell: str) -> str:
    words = unicodedata.normalize("NFC", cell.replace("\r\n", "\n").strip())
    if any(unicodedata.category(sign) == "Cc" and sign not in "\n\t" for sign in words):
        raise CellRefused(_("It holds signs that cannot be printed."))
    return words


def code(cell: str) -> str:
    return text(cell).upper()


def day(cell: str) -> date | None:
    if not cell:
        return None
    if DAY.fullmatch(cell):
        try:
            return date.fromisoformat(cell)
        except ValueError:
            pass
    raise CellRefused(_("“%(cell)s” is not a date. Write dates as 2015-11-01.") % {"cell": cell})


def day_if_whole(cell: str) -> date | Incomplete | None:
    """Of sources that know some dates to the year only."""
    return Incomplete(cell) if PART_OF_DATE.fullmatch(cell) else day(cell)


def number(cell: str) -> int | None:
    if not cell:
        return None
    if not NUMBER.fullmatch(cell):
        raise CellRefused(_("“%(cell)s” is not a whole number.") % {"cell": cell})
    return int(cell)


def flag(cell: str) -> bool:
    if (word := fold(cell)) in YES | NO:
        return word in YES
    raise CellRefused(_("“%(cell)s” is neither yes nor no.") % {"cell": cell})


def languages(cell: str) -> list[str]:
    """Codes of the site's languages, each once, in the order of the cell."""
    codes = dict.fromkeys(code for code in BETWEEN.split(cell.lower()) if code)
    known = dict(settings.LANGUAGES)
    if unknown := codes.keys() - known.keys():
        words = {"cell": ", ".join(sorted(unknown)), "known": ", ".join(known)}
        raise CellRefused(_("“%(cell)s” is not among the languages of this site: %(known)s.") % words)
    return list(codes)


def language(cell: str) -> str:
    """The code of one of the site's languages."""
    if len(codes := languages(cell)) != 1:
        raise CellRefused(_("“%(cell)s” is not one language.") % {"cell": cell})
    return codes[0]


def choice(choices: type[TextChoices], default: str = "") -> Reader:
    """One of the values, or of their names in any language of the site."""

    def read(cell: str) -> str:
        if not cell:
            return default
        if (value := spelling(choices).get(plain(cell))) is None:
            words = {"cell": cell, "known": ", ".join(choices.values)}
            raise CellRefused(_("“%(cell)s” is unknown. Known are: %(known)s.") % words)
        return value

    return read


@cache
def spelling(choices: type[TextChoices]) -> dict[str, str]:
    names = {plain(value): value for value in choices.values}
    for language, _name in settings.LANGUAGES:
        with override(language):
            names |= {plain(str(label)): value for value, label in choices.choices}
    return names


def plain(words: str) -> str:
    """For comparing: neither case nor accents, and a sign for "and" is the word."""
    return re.sub(r"[\s_]+", " ", fold(words).replace("&", " and ")).strip()
