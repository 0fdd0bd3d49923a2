"""How Elasticsearch takes a text of each language apart: into the words and terms of `search.analysis`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from elasticsearch.dsl import analyzer, char_filter, token_filter

if TYPE_CHECKING:
    from elasticsearch.dsl.analysis import CustomAnalyzer, CustomTokenFilter

#: The names of Elasticsearch for the stemmers of `search.analysis`.
STEMMERS = {"en": "porter2", "fr": "french", "es": "spanish", "ar": "arabic", "ru": "russian"}

#: What `search.analysis.words` leaves out or ends a word at, and the standard tokenizer does not: what French writes
#: together with the word behind it, the possessive, signs within symbols, the edge of letters and digits.
_GAPS = "|".join(
    [
        r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})",
        r"['’]s\b",
        r"['’._:,;\u00b7\u2027\u2024]",
        r"(?<=\p{L})(?=\p{Nd})",
        r"(?<=\p{Nd})(?=\p{L})",
    ]
)
MARKS = char_filter("marks", type="pattern_replace", pattern=r"\p{Mn}+", replacement="")
GAPS = char_filter("gaps", type="pattern_replace", pattern=f"(?iu){_GAPS}", replacement=" ")

#: Both the word as it is written and without accents goes on, to be stemmed each.
WITHOUT_ACCENTS_TOO = token_filter("without_accents_too", type="asciifolding", preserve_original=True)

#: Words as they are written, but for case and accents.
PLAIN = analyzer("plain", tokenizer="standard", char_filter=[MARKS, GAPS], filter=["lowercase", "asciifolding"])


@cache
def words_of(language: str) -> CustomAnalyzer:
    """Of each word its folded stem and, where they differ, the stem of the folded word."""
    filters = ["lowercase", WITHOUT_ACCENTS_TOO, *_stemmers(language), "asciifolding", "remove_duplicates"]
    return analyzer("words", tokenizer="standard", char_filter=[MARKS, GAPS], filter=filters)


def _stemmers(language: str) -> list[str | CustomTokenFilter]:
    if language not in STEMMERS:
        return []
    normalised = ["arabic_normalization"] if language == "ar" else []
    return [*normalised, token_filter("stems", type="stemmer", language=STEMMERS[language])]
