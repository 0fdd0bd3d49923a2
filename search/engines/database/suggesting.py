"""What a text being typed may become, and what a text that finds nothing was perhaps to say."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, product
from typing import TYPE_CHECKING

from django.db.models.functions import Length
from pyroaring import BitMap
from rapidfuzz.distance import DamerauLevenshtein

from search.analysis import fold, respelt, words
from search.documents import address_of_page
from search.models import Entry
from search.query import Query, Suggestion

from .bits import READERS, bits_of, edition
from .expressions import BEGUN, only
from .known import beginning
from .matching import asked_of, matching
from .stores import store
from .words import symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


#: The fewest suggestions left to words, however many pages there are.
_LEAST_WORDS = 3
#: How many pages are looked at to find those of the shortest titles.
_LOOKED_AT = 500
#: The shortest word that is taken for misspelt, and the shortest in which two signs may differ.
_MISSPELT, _TWICE = 5, 8
#: How many spellings are tried of each word, and of the whole text.
_SPELLINGS, _TEXTS = 3, 9


def suggestions(text: str, language: str, size: int) -> tuple[Suggestion, ...]:
    query = Query(text, language)
    if not any(words(query.text)):
        return ()
    pages = list(islice(_pages(query), max(size - _LEAST_WORDS, 1)))
    return (*pages, *islice(_completions(query), size - len(pages)))


def _pages(query: Query) -> Iterator[Suggestion]:
    """Those whose symbol begins so, then those with the words in their titles; short titles first."""
    met = bits_of(edition()).get(READERS, {}).get(query.language)
    if met:
        symbols = store().matching(only(symbol(query.text) + BEGUN)) & met
        wanted = asked_of(query.text + BEGUN).wanted
        titles = store().in_titles(wanted) & met - symbols if wanted else BitMap()
        for numbers in (symbols, titles):
            for title, path, key in _shortest(numbers):
                yield Suggestion(title, address_of_page(path, query.language), key)


def _shortest(numbers: BitMap) -> Iterable[tuple[str, str, str]]:
    entries = Entry.objects.filter(number__in=list(numbers[-_LOOKED_AT:]))
    return entries.order_by(Length("title"), "title", "key").values_list("title", "path", "key")[:_LOOKED_AT]


def _completions(query: Query) -> Iterator[Suggestion]:
    """The last word made whole, so that the text finds something."""
    *before, last = words(query.text)
    if last.end < len(query.text) or last.text[0].isdigit():
        return
    seen = {fold(last.text)}
    for word, folded in beginning(last.text, query.language).values_list("word", "folded")[:_LOOKED_AT]:
        text = query.text[: last.start] + word
        if folded not in seen and not (before and not matching(Query(text, query.language)).hits):
            yield Suggestion(text)
        seen.add(folded)


def suggestion(query: Query) -> str:
    """The text with each word that no page has in a spelling that pages have; only one that finds something."""
    spellings = {word: found for word in words(query.text) if (found := _spellings(word.text, query.language))}
    for chosen in islice(product(*spellings.values()), _TEXTS) if spellings else ():
        text = respelt(query.text, dict(zip(spellings, chosen, strict=True)))
        if matching(replace(query, text=text)).hits:
            return text
    return ""


def _spellings(word: str, language: str) -> list[str]:
    """Those that differ least from a word which no page has, the more frequent first."""
    folded = fold(word)
    if len(folded) < _MISSPELT or folded[0].isdigit() or matching(Query(word, language)).words:
        return []
    most = 2 if len(folded) >= _TWICE else 1
    alike = beginning(folded[0], language) | beginning(folded[1] + folded[0], language)
    near = alike.annotate(length=Length("folded")).filter(length__range=(len(folded) - most, len(folded) + most))
    found = [
        (distance, -documents, form)
        for form, other, documents in near.values_list("word", "folded", "documents")
        if (distance := DamerauLevenshtein.distance(folded, other, score_cutoff=most)) <= most
    ]
    return [form for _, _, form in sorted(found)[:_SPELLINGS]]
