"""Entries as the hits of a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from search.documents import address_of_page, address_of_part
from search.highlight import Marker
from search.models import Entry
from search.query import MOST_PARTS, Found, Hit

from .entries import document_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.utils.safestring import SafeString

    from search.documents import Document, Part
    from search.query import Query

MarkerOf = Callable[[str], Marker]


def hits(query: Query, numbers: Sequence[int]) -> tuple[Hit, ...]:
    """Those of the numbers that are still there, in their order."""
    entries = Entry.objects.in_bulk(numbers)
    documents = [document_of(entries[number]) for number in numbers if number in entries]
    languages: dict[str, list[str]] = defaultdict(list)
    keys = {document.key for document in documents}
    for key, language in Entry.objects.filter(key__in=keys).order_by("language").values_list("key", "language"):
        languages[key].append(language)
    marker_of = cache(lambda language: Marker(query.text, language))
    return tuple(_hit(query, document, tuple(languages[document.key]), marker_of) for document in documents)


def _hit(query: Query, document: Document, languages: tuple[str, ...], marker_of: MarkerOf) -> Hit:
    marker, title_language = marker_of(document.language), document.title_language or document.language
    address = address_of_page(document.path, query.language)
    found = _parts_found(document.parts, marker_of)
    return Hit(
        key=document.key,
        address=address,
        language=document.language,
        languages=languages,
        title=document.title,
        title_html=marker_of(title_language).mark(document.title),
        title_language=title_language,
        html=_introduction(document, marker, is_found_in_parts=bool(found)),
        codes=document.codes,
        parts=tuple(_found(part, address, marker_of(part.language)) for part in found[:MOST_PARTS]),
        parts_found=len(found),
        facets=document.facets,
        date=document.date,
        is_retired=document.is_retired,
    )


def _introduction(document: Document, marker: Marker, *, is_found_in_parts: bool) -> SafeString:
    """The lead. A page that has none and shows no parts begins to speak itself."""
    if document.lead or is_found_in_parts or not document.parts:
        return marker.snippet(document.lead)
    return marker.snippet(document.parts[0].text)


def _parts_found(parts: Sequence[Part], marker_of: MarkerOf) -> list[Part]:
    """Those with the most of what was asked for first, then in their order."""
    worths = [(marker_of(part.language).clauses_in(part.text), part) for part in parts]
    return [part for worth, part in sorted(worths, key=lambda each: -each[0]) if worth]


def _found(part: Part, address: str, marker: Marker) -> Found:
    return Found(address_of_part(part.anchor, address), part.label, marker.snippet(part.text), part.language)
