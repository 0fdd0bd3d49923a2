"""Finds the verb that opens a paragraph of a decision ("Rappelant également", "Further requests").

Opening verbs are compared without case or accents, and the longest phrase wins. Words such as "also" or "avec
satisfaction" are taken in before and after any verb, as often as three times.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from decisions.importing.vocabulary import english, french, spanish

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

# A token holds its apostrophes: "l'esprit" is one word of "ayant à l'esprit", "qu'elle" is none of "notant".
WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
REACH = 200
REPEATS = 3
LONGEST = 5

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    verb: str
    kind: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    name: str
    heads: Mapping[Phrase, str]
    before: frozenset[Phrase]
    after: frozenset[Phrase]
    after_if: Mapping[str, frozenset[str]]


def folded(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.casefold().replace("\u2019", "'").replace("œ", "oe")


def forms(entries: Iterable[str]) -> Iterable[Phrase]:
    """Writes out `invit|e|ent`; what follows the endings after a space belongs to each form."""
    for entry in entries:
        stem, *endings = entry.split("|")
        last, _, rest = endings[-1].partition(" ") if endings else ("", "", "")
        for ending in [*endings[:-1], last] if endings else [""]:
            yield tuple(folded(f"{stem}{ending} {rest}").split())


def vocabulary(name: str, words: ModuleType) -> Vocabulary:
    heads = dict.fromkeys(forms(words.PREAMBULAR), "preambular") | dict.fromkeys(forms(words.OPERATIVE), "operative")
    return Vocabulary(name, heads, frozenset(forms(words.BEFORE)), frozenset(forms(words.AFTER)), words.AFTER_IF)


LANGUAGES = {
    "en": vocabulary("English", english),
    "fr": vocabulary("French", french),
    "es": vocabulary("Spanish", spanish),
}


@lru_cache(maxsize=1024)
def find_opening(text: str, language: str) -> Opening | None:
    """The opening verb exactly as printed at the very beginning of `text`."""
    spans = opening_words(text[:REACH])
    words = tuple(folded(text[start:end]) for start, end in spans)
    known = LANGUAGES[language]
    found = [(end, kind) for start in prefixes(words, known) for end, kind in heads_at(words, start, known)]
    if not found:
        return None
    end, kind = max(found)
    end = with_adverbs(words, end, known)
    return Opening(text[: spans[end - 1][1]], kind)


def opening_words(text: str) -> list[tuple[int, int]]:
    """Where the words stand that only spaces part; punctuation ends the phrase."""
    spans: list[tuple[int, int]] = []
    position = 0
    while match := WORD.match(text, position):
        spans.append(match.span())
        position = match.end() + 1
        if text[match.end() : position] != " ":
            break
    return spans


def prefixes(words: Phrase, known: Vocabulary) -> list[int]:
    starts = [0]
    while len(starts) <= REPEATS and (size := longest(words, starts[-1], known.before)):
        starts.append(starts[-1] + size)
    return starts


def heads_at(words: Phrase, start: int, known: Vocabulary) -> Iterable[tuple[int, str]]:
    size = longest(words, start, known.heads)
    if size:
        yield start + size, known.heads[words[start : start + size]]


def with_adverbs(words: Phrase, end: int, known: Vocabulary) -> int:
    for _ in range(REPEATS):
        following = known.after_if.get(words[end]) if end < len(words) else None
        lone = following is not None and (end + 1 == len(words) or words[end + 1] in following)
        end += 1 if lone else longest(words, end, known.after)
    return end


def longest(words: Phrase, start: int, phrases: Mapping[Phrase, str] | frozenset[Phrase]) -> int:
    sizes = range(min(LONGEST, len(words) - start), 0, -1)
    return next((size for size in sizes if words[start : start + size] in phrases), 0)
