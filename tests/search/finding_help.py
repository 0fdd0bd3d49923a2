"""What these tests ask of the sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from home.finding.keys import page_key
from home.languages.words import blocks_of
from search.models import Change
from search.sources import documents_of, readable, sources

if TYPE_CHECKING:
    from wagtail.models import Page

    from search.documents import Document
    from search.sources import Source

LANGUAGES = ("en", "fr", "es")


def source(name: str) -> Source:
    (found,) = (each for each in sources() if each.name == name)
    return found


def key(page: Page) -> str:
    return page_key(page.translation_key)


def documents(page: Page) -> dict[str, Document]:
    """Those of a page, by their language."""
    return {document.language: document for document in documents_of([key(page)])}


def document(page: Page, language: str = "en") -> Document:
    return documents(page)[language]


def met(page: Page, reader: str) -> Document:
    """The one document of a page that a reader meets."""
    (found,) = (each for each in documents(page).values() if reader in each.readers)
    return found


def is_hidden(page: Page) -> bool:
    """From those who make indexes, and from those who search in one that is out of date."""
    is_readable = any(readable([key(page)], language) for language in LANGUAGES)
    assert is_readable == bool(documents(page))
    return not is_readable


def words(document: Document) -> list[tuple[str, str]]:
    return [(part.text, part.language) for part in document.parts]


def worded(page: Any, text: str) -> str:
    """The first provision in other words, the others as they are."""
    blocks = json.loads(json.dumps(blocks_of(page)))
    blocks[0]["value"]["text"] = text
    return json.dumps(blocks)


def noted() -> set[tuple[str, bool]]:
    """What the indexes are to look at since last asked, each with whether they are to look below it too."""
    found = set(Change.objects.values_list("key", "with_below"))
    Change.objects.all().delete()
    return found
