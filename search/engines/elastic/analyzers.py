"""How Elasticsearch takes a text of each language apart: into the words and terms of `search.analysis`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from elasticsearch.dsl import analyzer, char_filter, token_filter

if TYPE_CHECKING:
    from elasticsearch.dsl.utils import DslBase

#: The names of Elasticsearch for the stemmers of `search.analysis`.
STEMMERS = {"en": "porter2", "fr": "french", "es": "spanish", "ar": "arabic", "ru": "russian"}
#: Languages that write marks above letters which no sign of Unicode has together with its letter.
MARKED = {"ar", "ru"}

#: What French writes together with the word behind it, in any language's texts.
ELIDED = ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]
_ANY_CASE = "|".join("".join(f"[{sign}{sign.upper()}]" for sign in word) for word in ELIDED)

#: Where `search.analysis.words` ends a word and the standard tokenizer does not: signs within symbols, the possessive,
#: apostrophes of no elision, the edge of letters and digits. Few signs of a text pass the first condition, which makes
#: it several times as fast.
_SIGNS = r"._:,;\u00b7\u2027\u2024"
_GAPS = (
    rf"(?=['’0-9{_SIGNS}])"
    rf"(?:['’][sS]\b|(?<!\b(?:{_ANY_CASE}))['’]|[{_SIGNS}]|(?=[0-9])(?<=\p{{L}}))"
    r"|(?<=[0-9])(?=\p{L})"
)
GAPS = char_filter("gaps", type="pattern_replace", pattern=_GAPS, replacement=" ")
MARKS = char_filter("marks", type="pattern_replace", pattern=r"\p{Mn}+", replacement="")
ELISION = token_filter("elided", type="elision", articles=ELIDED, articles_case=True)

#: Both the word as it is written and without accents goes on, to be stemmed each.
WITHOUT_ACCENTS_TOO = token_filter("without_accents_too", type="asciifolding", preserve_original=True)


@cache
def plain_of(language: str) -> DslBase:
    """Words as they are written, but for case and accents."""
    return _analyzer("plain", language, ["asciifolding"])


@cache
def words_of(language: str) -> DslBase:
    """Of each word its folded stem and, where they differ, the stem of the folded word."""
    return _analyzer("words", language, [WITHOUT_ACCENTS_TOO, *_stems(language), "asciifolding", "remove_duplicates"])


def _analyzer(name: str, language: str, filters: list[str | DslBase]) -> DslBase:
    signs = [MARKS, GAPS] if language in MARKED else [GAPS]
    return analyzer(name, tokenizer="standard", char_filter=signs, filter=[ELISION, "lowercase", *filters])


def _stems(language: str) -> list[str | DslBase]:
    if language not in STEMMERS:
        return []
    normalised = ["arabic_normalization"] if language == "ar" else []
    return [*normalised, token_filter("stems", type="stemmer", language=STEMMERS[language])]
