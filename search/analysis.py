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
    from collections.abc import Container, Iterator, Mapping

#: The stemmer of each language that has one; words of others are found as they are written.
STEMMERS = {"en": "english", "fr": "french", "es": "spanish", "ar": "arabic", "ru": "russian"}
#: What French writes together with the word behind it.
_ELIDED = frozenset(
    f"{word}{sign}"
    for word in ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]
    for sign in "'’"
)
#: Digits; or letters, with the marks above them where they are decomposed, and what an apostrophe joins to them:
#: an English genitive, or the sign alone where another word follows.
_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*(?:['’](?:[sS]\b|(?=[^\W\d_])))?"
_WORD = re.compile(rf"\d+|{_LETTERS}")
#: Where neither marks nor apostrophes stand, that is all; it takes half the time.
_RUN = re.compile(r"\d+|[^\W\d_]+")
_JOINS = re.compile(r"['’\u0300-\u036f]")
#: What can't be part of a term; some letters decompose into it.
_NO_TERM = re.compile(r"[\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
#: The longest word that is told apart from others.
_LONGEST = 64
_LONGEST_CODE = 256


class Word(NamedTuple):
    """A word of a text, and where it stands there."""

    text: str
    start: int
    end: int


def words(text: str, among: Container[str] | None = None) -> Iterator[Word]:
    """The words of a text in their order, or those that are `among` some in lower case."""
    for match in _WORD.finditer(text):
        if among is not None and match[0].lower().rstrip("'’")[:_LONGEST] not in among:
            continue
        if match[0].lower() not in _ELIDED:
            word = match[0].rstrip("'’")
            yield Word(word[:_LONGEST], match.start(), match.start() + len(word))


def spelt(text: str) -> list[str]:
    """The words of a text in lower case, in their order: quicker where nobody asks where they stand."""
    text = text.lower()
    if not _JOINS.search(text):
        return [word[:_LONGEST] for word in _RUN.findall(text)]
    return [word.rstrip("'’")[:_LONGEST] for word in _WORD.findall(text) if word not in _ELIDED]


def respelt(text: str, others: Mapping[Word, str]) -> str:
    """The text with others for some of its words, given in their order."""
    for word in reversed(list(others)):
        text = text[: word.start] + others[word] + text[word.end :]
    return text


def fold(text: str) -> str:
    """Without accents and case."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


@lru_cache(maxsize=100_000)
def terms(word: str, language: str) -> tuple[str, ...]:
    """The terms of one word: its folded stem and, where they differ, the stem of the folded word.

    The second finds inflections typed without accents. A number is the same in every language; other terms say theirs.
    Letters and digits are all they have, before the language's name: no store takes them for anything else.
    """
    plain = _term(fold(written(word))) or word.lower()
    if word[0].isdigit():
        return (plain,)
    stemmer = _stemmer(language)
    if stemmer is None:
        return (f"{plain}_{language}",)
    first = _term(fold(stemmer.stemWord(written(word))))
    return tuple(dict.fromkeys(f"{term}_{language}" for term in (first or plain, stemmer.stemWord(plain)) if term))


@lru_cache(maxsize=100_000)
def written(word: str) -> str:
    """A word as one would write it down: composed, in lower case, without the English genitive."""
    return unicodedata.normalize("NFC", word.lower().removesuffix("'s").removesuffix("’s"))


def _term(text: str) -> str:
    return _NO_TERM.sub("", text)[:_LONGEST]


@lru_cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    return Stemmer.Stemmer(STEMMERS[language]) if language in STEMMERS else None


def is_stopword(word: str, language: str) -> bool:
    """Whether it is too common to be looked for beside others."""
    return fold(word) in STOPWORDS.get(language, ())


def code(text: str) -> str:
    """A symbol in the form in which it compares: "Res. 12.4 (Rev.COP14)" is res_12_4_rev_cop_14."""
    return "_".join(_term(fold(word.text)) for word in words(text))[:_LONGEST_CODE]
