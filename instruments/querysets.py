"""Instruments and Parties, as readers ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Count, Q

from home.dates import today
from home.querysets import ListedQuerySet, readable

from .enums import MEMBERS

if TYPE_CHECKING:
    from datetime import date
    from typing import Any, Self

    from wagtail.models import Locale

    from .models import InstrumentPage


class InstrumentQuerySet(ListedQuerySet):
    def family(self, locale: Locale) -> Self:
        """Every published instrument in the order of the tree: the Convention first."""
        return self.filter(readable(), locale=locale).select_related("locale").order_by("path")

    def by_slug(self) -> dict[str, InstrumentPage]:
        """The default-language rows by slug, drafts too: what programs name an instrument by."""
        return {page.slug: page for page in self.filter(locale__language_code=settings.LANGUAGE_CODE)}


class PartyQuerySet(models.QuerySet):
    def for_listing(self) -> Self:
        return self.current().select_related("country").order_by("country__name_en")

    def current(self, on: date | None = None) -> Self:
        """Those that have not withdrawn by that day."""
        return self.filter(not_withdrawn(on or today()))


def not_withdrawn(on: Any, path: str = "") -> Q:
    """By a day, which may be an expression; `path` leads from the rows asked for to their Parties."""
    return Q(**{f"{path}ended_on": None}) | Q(**{f"{path}ended_on__gt": on})


def joined() -> Count:
    """In how many published instruments a country takes part now."""
    return Count("parties", filter=not_withdrawn(today(), "parties__") & Q(parties__instrument__live=True))


def bound(on: Any, path: str = "") -> Q:
    """For whom an instrument is in effect on a day: its Parties, or the Signatories of a memorandum."""
    status = {f"{path}status__in": MEMBERS}
    return Q(not_withdrawn(on, path), **status, **{f"{path}in_force_on__lte": on})
