"""Pages as a source of the search."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Q
from wagtail.models import Page, PageLogEntry

from home.querysets import readable

from .composing import compose
from .keys import NAME, page_key, page_keys, page_of
from .said import takers_of, types_taken_from

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime
    from uuid import UUID

    from django.db.models import QuerySet

    from search.documents import Document


class PageSource:
    """Every page of the site, whatever its type."""

    name = NAME

    def keys(self, after: str = "", limit: int = 500, since: datetime | None = None) -> list[str]:
        """Since a moment: what was published, and what the editors' log tells of."""
        rows = Page.objects.filter(depth__gt=1)
        if after:
            rows = rows.filter(translation_key__gt=page_of(after))
        if since:
            logged = PageLogEntry.objects.filter(timestamp__gte=since)
            rows = rows.filter(Q(last_published_at__gte=since) | Q(pk__in=logged.values("page")))
        found = rows.order_by("translation_key").values_list("translation_key", flat=True).distinct()
        return page_keys(found[:limit])

    def documents(self, keys: Collection[str]) -> Iterator[Document]:
        return compose([page_of(key) for key in keys])

    def below(self, key: str) -> Iterator[str]:
        """Also what takes something from a page below."""
        yield key
        places = Page.objects.filter(translation_key=page_of(key)).values_list("path", flat=True)
        if not places:
            return
        inside = reduce(or_, (Q(path__startswith=path) for path in places))
        yield from page_keys(Page.objects.filter(inside).values_list("translation_key", flat=True).distinct())
        for model in types_taken_from():
            yield from takers_of(model._default_manager.filter(inside))

    def readable(self, keys: Collection[str], language: str) -> set[str]:
        rows = _rows(page_of(key) for key in keys).filter(readable(), locale__language_code=language)
        return {page_key(found) for found in rows.values_list("translation_key", flat=True)}


def _rows(translation_keys: Iterator[UUID]) -> QuerySet[Page]:
    return Page.objects.filter(translation_key__in=list(translation_keys))
