"""Words to the terms by which they are found: one analysis for whatever stores them.

A word is a run of letters or a run of digits, so that "COP14", "COP 14" and "cop-14" are the same two words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import Stemmer

from .stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The stemmer of each language that has one; words of others are found as they are written.
STEMMERS = {"en": "english", "fr": "french", "es": "spanish", "ar": "arabic", "ru": "russian"}
#: What French writes together with the word behind it.
_ELIDED = r"(?:\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[^\W\d_]))"
_WORD = re.compile(rf"(?:{_ELIDED})?(?P<word>[^\W\d_](?:[^\W\d_]|\u0301|['’](?=[sS]\b))*|\d+)", re.IGNORECASE)
#: The longest word that is told apart from others.
_LONGEST = 64


class Word(NamedTuple):
    """A word of a text, and where it stands there."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        yield Word(match["word"][:_LONGEST], match.start("word"), match.end("word"))


def fold(text: str) -> str:
    """Without accents and case."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


@lru_cache(maxsize=100_000)
def terms(word: str, language: str) -> tuple[str, ...]:
    """The terms of one word: its folded stem and, where they differ, the stem of the folded word.

    The second finds inflections typed without accents. A number is the same in every language; other terms say theirs.
    """
    if word[0].isdigit():
        return (fold(word),)
    plain = fold(word).removesuffix("'s").removesuffix("’s")
    stemmer = _stemmer(language)
    if stemmer is None:
        return (f"{plain}_{language}",)
    first = fold(stemmer.stemWord(word.lower().replace("’", "'")))
    return tuple(dict.fromkeys(f"{term}_{language}" for term in (first, stemmer.stemWord(plain)) if term))


@lru_cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    return Stemmer.Stemmer(STEMMERS[language]) if language in STEMMERS else None


def is_stopword(word: str, language: str) -> bool:
    """Whether it is too common to be looked for beside others."""
    return fold(word) in STOPWORDS.get(language, ())


def code(text: str) -> str:
    """A symbol in the form in which it compares: "Res. 12.4 (Rev.COP14)" is res_12_4_rev_cop_14."""
    return "_".join(fold(word.text) for word in words(text))
