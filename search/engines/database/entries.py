"""Documents to rows and back."""

from __future__ import annotations

from search.documents import Document, Part
from search.models import Entry


def entry_of(document: Document, analysis: str, number: int | None = None) -> Entry:
    return Entry(
        number=number,
        key=document.key,
        language=document.language,
        readers=list(document.readers),
        path=document.path,
        title=document.title,
        title_language=document.title_language,
        lead=document.lead,
        codes=list(document.codes),
        parts=[(part.anchor, part.label, part.text, part.language) for part in document.parts],
        facets={facet: list(values) for facet, values in document.facets.items()},
        date=document.date,
        is_retired=document.is_retired,
        digest=document.digest + analysis,
    )


def document_of(entry: Entry) -> Document:
    return Document(
        key=entry.key,
        language=entry.language,
        readers=tuple(entry.readers),
        path=entry.path,
        title=entry.title,
        title_language=entry.title_language,
        lead=entry.lead,
        codes=tuple(entry.codes),
        parts=tuple(Part(*part) for part in entry.parts),
        facets={facet: tuple(values) for facet, values in entry.facets.items()},
        date=entry.date,
        is_retired=entry.is_retired,
    )
