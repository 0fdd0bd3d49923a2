"""The ways in which people write the symbol of a decision, a meeting or a document when they look for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation

from search.analysis import code

from .enums import DecisionKind
from .numbers import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: How kinds are abbreviated, accents apart, in each of the site's languages.
SHORT: dict[str, tuple[str, ...]] = {
    DecisionKind.RESOLUTION: ("Res.",),
    DecisionKind.RECOMMENDATION: ("Rec.",),
    DecisionKind.DECISION: ("Dec.",),
}
#: What official symbols begin with: the organisation that serves the instrument.
UNEP = "UNEP"


def distinct(symbols: Iterable[str]) -> tuple[str, ...]:
    """Each once that compares otherwise than those before it."""
    first: dict[str, str] = {}
    for symbol in symbols:
        first.setdefault(code(symbol), symbol)
    return tuple(first.values())


def owned(symbol: str, acronym: str) -> Iterator[str]:
    """With its instrument, without, and as an official symbol: CMS StC44, StC44, UNEP/CMS/StC44."""
    if acronym:
        yield f"{acronym} {symbol}"
        yield f"{UNEP}/{acronym}/{symbol}"
    yield symbol


def decision_symbols(acronym: str, kind: str, number: str, meeting: str, language: str) -> tuple[str, ...]:
    """As cited in the language first. What its body did not number goes by its meeting: CMS StC44 Decision."""
    names = names_of(kind)
    own = names[language]
    at_meeting = [f"{acronym} {meeting} {own} {number}"] if meeting else []
    if not number:
        return distinct(map(str.strip, at_meeting))
    numbers = spellings(number)
    named = (f"{name} {each}" for each in numbers for name in (own, *names.values(), *SHORT.get(kind, ())))
    written = (symbol for each in named for symbol in owned(each, acronym))
    bare = (symbol for each in numbers for symbol in ([f"{acronym} {each}"] if acronym else []) + [each])
    return distinct([*written, *bare, *at_meeting])


@cache
def names_of(kind: str) -> dict[str, str]:
    """The name of a kind in each of the site's languages."""
    names = {}
    for language, _ in settings.LANGUAGES:
        with translation.override(language):
            names[language] = str(DecisionKind(kind).label)
    return names


def document_symbols(symbol: str, acronym: str) -> tuple[str, ...]:
    """As printed, and without what every symbol of the instrument begins with: UNEP/CMS/StC44/Doc.4, StC44/Doc.4."""
    ways = [symbol]
    for beginning in (UNEP, acronym):
        if beginning and (rest := ways[-1].removeprefix(f"{beginning}/")) != ways[-1]:
            ways.append(rest)
    return distinct(filter(None, ways))
