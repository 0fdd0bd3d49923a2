"""Lists as Atom feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import strip_tags

from search.answers import feed_answer

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from .models import BasePage

#: How many entries a feed has.
FEW = 50


def feed_of(request: HttpRequest, title: str, address: str, pages: list[BasePage]) -> HttpResponse:
    """The pages, the newest first; `address` is the list's own."""
    entries = (
        {
            "address": page.get_url(request),
            "title": page.headline,
            "description": strip_tags(page.introduction) or None,  # without words no element
            "pubdate": page.first_published_at,
            "updateddate": page.last_published_at,
            "lang": page.title_language,
        }
        for page in pages
    )
    return feed_answer(request, title, address, request.get_full_path(), entries)
