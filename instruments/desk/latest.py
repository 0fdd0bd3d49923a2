"""What is new below instruments since a moment: one question to the pages, whatever they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Q
from wagtail.models import Page

from home.languages.localized import localized_rows
from home.querysets import readable
from instruments.models import InstrumentPage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.db.models import QuerySet
    from django_stubs_ext import StrOrPromise
    from wagtail.models import Locale

#: How many are shown; the registers have the rest.
FEW = 12


@dataclass(frozen=True)
class News:
    page: Page
    instrument: InstrumentPage
    is_new: bool

    @property
    def kind(self) -> StrOrPromise:
        return self.page.specific_class._meta.verbose_name

    @property
    def lang(self) -> str:
        """An alias speaks its source's language."""
        return (self.page.alias_of or self.page).locale.language_code


def news(instruments: Iterable[int | None], since: datetime, locale: Locale) -> list[News]:
    """Entries of these instruments' registers published or changed since, the latest first. Two queries."""
    owners = list(localized_rows(InstrumentPage, set(instruments), locale).values())
    if not owners:
        return []
    return [as_news(page, owners, since) for page in entries_below(owners, since)[:FEW]]


def entries_below(owners: list[InstrumentPage], since: datetime) -> QuerySet[Page]:
    """What stands in a register of theirs: two steps below an instrument, or further."""
    below = reduce(or_, (Q(path__startswith=owner.path, depth__gte=owner.depth + 2) for owner in owners))
    rows = Page.objects.filter(readable(), below, last_published_at__gte=since)
    return rows.select_related("locale", "alias_of__locale").order_by("-last_published_at", "-pk")


def as_news(page: Page, owners: list[InstrumentPage], since: datetime) -> News:
    owner = next(owner for owner in owners if page.path.startswith(owner.path))
    return News(page, owner, is_new=page.first_published_at is not None and page.first_published_at >= since)
