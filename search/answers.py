"""What answers to readers share on the whole site: how long they are kept, and forms that other programs read."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import TypeVar

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    Response = TypeVar("Response", bound=HttpResponseBase)
    Cell = str | int | date | None

#: Seconds a reader's browser, or a cache in between, may keep a page.
KEEP_FOR = 300
#: What makes a spreadsheet take a text for a formula (owasp.org/www-community/attacks/CSV_Injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def keep(request: HttpRequest, response: Response) -> Response:
    """Mark a public answer as one that may be kept; an editor's, or one that a password opened, as one that may not."""
    if request.user.is_authenticated or not request.session.is_empty():
        add_never_cache_headers(response)
    else:
        patch_cache_control(response, public=True, max_age=KEEP_FOR)
    return response


class Feed(Atom1Feed):
    """An entry in another language than the feed's says so."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, Any]:
        return {**super().item_attributes(item), "xml:lang": item["lang"]}


def feed_answer(
    request: HttpRequest, title: str, list_address: str, own_address: str, entries: Iterable[dict[str, Any]]
) -> HttpResponse:
    """A list as a feed; each entry has the `address` of its page, and else what Django's feeds call its parts."""
    own = request.build_absolute_uri(own_address)
    feed = Feed(
        title=title,
        link=request.build_absolute_uri(list_address),
        description=None,
        language=get_language(),
        author_name=settings.WAGTAIL_SITE_NAME,
        feed_url=own,
        feed_guid=own,
    )
    for entry in entries:
        place = request.build_absolute_uri(entry.pop("address"))
        feed.add_item(link=place, unique_id=place, **entry)
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response


class Echo:
    """A file whose every line is handed on as it is written."""

    def write(self, line: str) -> str:
        return line


def csv_lines(rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
    """The rows as a spreadsheet opens them, running nothing."""
    writer, mark = csv.writer(Echo()), "\ufeff"
    for row in rows:
        yield mark + writer.writerow([unexecuted(cell) for cell in row])
        mark = ""


def unexecuted(value: Cell) -> Cell:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
