"""Lists as Atom feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponse
from django.utils.html import strip_tags
from django.utils.translation import get_language

from search.answers import Feed

if TYPE_CHECKING:
    from django.http import HttpRequest

    from .models import BasePage

#: How many entries a feed has.
FEW = 50


def feed_of(request: HttpRequest, title: str, address: str, pages: list[BasePage]) -> HttpResponse:
    """The pages, the newest first; `address` is the list's own."""
    feed = Feed(
        title=title,
        link=request.build_absolute_uri(address),
        description=None,
        language=get_language(),
        author_name=settings.WAGTAIL_SITE_NAME,
        feed_url=request.build_absolute_uri(),
        feed_guid=request.build_absolute_uri(),
    )
    for page in pages:
        place = request.build_absolute_uri(page.get_url(request))
        feed.add_item(
            title=page.headline,
            link=place,
            description=strip_tags(page.introduction) or None,  # type: ignore[arg-type]  # without words no element
            unique_id=place,
            pubdate=page.first_published_at,
            updateddate=page.last_published_at,
            lang=page.title_language,
        )
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response
