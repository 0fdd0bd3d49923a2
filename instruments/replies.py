"""Replies that notifications ask for, as a source of what is due from countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from home.languages.localized import localized_rows
from home.models import NewsPage
from home.querysets import readable

from .due import Due, source_of_dues
from .models import InstrumentPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wagtail.models import Locale


@source_of_dues
def replies(instruments: frozenset[int], first: date, last: date, locale: Locale) -> Iterator[Due]:
    """Of every Party to the instrument below which the notification stands. Two queries."""
    places = localized_rows(InstrumentPage, set(instruments), locale)
    news = NewsPage.objects.filter(readable(), locale=locale, reply_by__range=(first, last))
    for page in news.select_related("locale", "alias_of__locale").defer("body"):
        for instrument in instruments & places.keys():
            if page.path.startswith(places[instrument].path):
                yield Due(
                    key=f"reply:{page.translation_key}",
                    on=page.reply_by,
                    kind=_("reply to a notification"),
                    title=page.title,
                    lang=page.title_language,
                    url=page.get_url() or "",
                    instrument=instrument,
                )
