"""Marks in texts what was looked for. All else is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString

from .analysis import fold, spelt, terms, words
from .grammar import parse, telling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from .analysis import Word

#: About how many characters a snippet has.
LENGTH = 200
#: How far a text is looked at: what stands behind is found, but not shown.
SEEN = 100_000

_OPEN, _CLOSE, _ELLIPSIS, _NOTHING = map(SafeString, ("<mark>", "</mark>", "…", ""))
_SPACE = re.compile(r"\s")


class Span(NamedTuple):
    """A stretch of a text, and the number of the clause that asks for it."""

    start: int
    end: int
    clause: int


class Marker:
    """Finds in texts of one language what was asked for; made once for many texts."""

    def __init__(self, text: str, language: str) -> None:
        self._language = language
        self._clauses = telling([clause for clause in parse(text) if not clause.is_excluded], language)
        self._initials = frozenset(fold(word)[:1] for clause in self._clauses for word in clause.words)
        # The words met so far and, of those that can stand for one asked for, which of which clauses.
        self._met: set[str] = set()
        self._places: dict[str, list[tuple[int, int]]] = {}

    def mark(self, text: str) -> SafeString:
        return _marked(text, self.spans(text), 0, len(text))

    def snippet(self, text: str) -> SafeString:
        """Where the most of what was asked for stands close together; else the beginning."""
        text = text[:SEEN]
        spans = self.spans(text)
        start, end = _stretch(text, _densest(spans))
        before, behind = _ELLIPSIS if start else _NOTHING, _ELLIPSIS if end < len(text) else _NOTHING
        return before + _marked(text, spans, start, end) + behind

    def clauses_in(self, text: str) -> int:
        """How many different clauses occur."""
        if not self._clauses:
            return 0
        text = text[:SEEN]
        fitting = self._fitting(text)
        if self._has_phrases(fitting):
            return len({span.clause for span in self.spans(text)})
        places = {place for word in fitting for place in self._places[word]}
        return len({clause for clause, _ in places if len(self._clauses[clause].words) == 1})

    def spans(self, text: str) -> list[Span]:
        fitting = self._fitting(text) if self._clauses else set()
        if not fitting:
            return []
        # Where there may be a phrase, what stands between its words counts as well.
        found = list(words(text, among=None if self._has_phrases(fitting) else fitting))
        return [
            span
            for at, word in enumerate(found)
            for clause, place in self._places.get(word.text.lower(), ())
            if place == 0 and (span := self._span(clause, found[at : at + len(self._clauses[clause].words)]))
        ]

    def _span(self, clause: int, stretch: Sequence[Word]) -> Span | None:
        is_whole = len(stretch) == len(self._clauses[clause].words)
        if is_whole and all((clause, at) in self._places.get(word.text.lower(), ()) for at, word in enumerate(stretch)):
            return Span(stretch[0].start, stretch[-1].end, clause)
        return None

    def _fitting(self, text: str) -> AbstractSet[str]:
        """The words of a text that can stand for one asked for. Those met before cost next to nothing."""
        found = set(spelt(text))
        for word in found - self._met:
            # No stem begins with another letter than its word.
            if (word[0] in self._initials or not word[0].isascii()) and (places := self._places_of(word)):
                self._places[word] = places
        self._met |= found
        return found & self._places.keys()

    def _has_phrases(self, fitting: AbstractSet[str]) -> bool:
        return any(place for word in fitting for _, place in self._places[word])

    def _places_of(self, word: str) -> list[tuple[int, int]]:
        """Which words of which clauses it can stand for."""
        found = terms(word, self._language)
        return [
            (number, place)
            for number, clause in enumerate(self._clauses)
            for place, asked in enumerate(clause.words)
            if self._fits(found, asked, is_phrase=len(clause.words) > 1)
            or (clause.is_begun and place == len(clause.words) - 1 and fold(word).startswith(fold(asked)))
        ]

    def _fits(self, found: tuple[str, ...], asked: str, *, is_phrase: bool) -> bool:
        """In a phrase a word is found by its first term alone."""
        wanted = terms(asked, self._language)
        return found[0] == wanted[0] if is_phrase else not set(found).isdisjoint(wanted)


def _densest(spans: Sequence[Span]) -> tuple[int, int]:
    """From the first to the last of those that fit a snippet together, with the most different clauses, then spans."""
    best, found = (0, 0), (0, 0)
    for at, first in enumerate(spans):
        near = [span for span in spans[at : at + LENGTH] if span.end <= first.start + LENGTH] or [first]
        worth = (len({span.clause for span in near}), len(near))
        if worth > best:
            best, found = worth, (first.start, max(span.end for span in near))
    return found


def _stretch(text: str, found: tuple[int, int]) -> tuple[int, int]:
    """What to show of a text around what was found, from word to word."""
    if len(text) <= LENGTH:
        return 0, len(text)
    first, last = found
    start = max(min(first - (LENGTH - (last - first)) // 2, len(text) - LENGTH, first), 0)
    end = max(min(start + LENGTH, len(text)), last)
    if start and not text[start - 1].isspace():
        start = next((match.end() for match in _SPACE.finditer(text, start, first)), first)
    if end < len(text) and not text[end].isspace():
        ends = [match.start() for match in _SPACE.finditer(text, last, end)]
        end = ends[-1] if ends else last or end
    return start, end


def _marked(text: str, spans: Sequence[Span], start: int, end: int) -> SafeString:
    html, at = _NOTHING, start
    for span in spans:
        if at <= span.start and span.end <= end:
            html += escape(text[at : span.start]) + _OPEN + escape(text[span.start : span.end]) + _CLOSE
            at = span.end
    return html + escape(text[at:end])
