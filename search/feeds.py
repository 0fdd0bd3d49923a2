"""A search kept as an Atom feed: what is newest of all it finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from .answers import feed_answer
from .choices import chips_of, labels_of
from .parameters import address_of
from .query import MAX_SIZE, Order
from .searching import search
from .showing import plain

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpRequest, HttpResponse

    from .query import Query, Results


def feed_of(request: HttpRequest, query: Query) -> HttpResponse:
    """What has no date is nothing new, and left out."""
    query = replace(query, order=Order.RELEVANCE, page=1, size=MAX_SIZE)
    results = search(replace(query, order=Order.NEWEST))
    entries = (
        {
            "address": hit.address,
            "title": hit.title,
            "description": plain(hit.html) or None,  # without words no element
            "pubdate": moment(hit.date),
            "updateddate": moment(hit.date),
            "lang": hit.title_language,
        }
        for hit in results.hits
        if hit.date
    )
    place = address_of(query, "search_feed")
    return feed_answer(request, title_of(query, results), address_of(query), place, entries)


def title_of(query: Query, results: Results) -> str:
    """The site, the words and the choices."""
    chosen = [str(chip.label) for chip in chips_of(query, labels_of(query, results))]
    words = [f"“{query.text}”"] if query.text else []
    return f"{settings.WAGTAIL_SITE_NAME} – {', '.join([*words, *chosen]) or _('Search')}"


def moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
