"""What may be listed, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet

if TYPE_CHECKING:
    from typing import Self

    from wagtail.models import Page


def readable() -> Q:
    """Published, and below no page that is private: as Wagtail's live().public(), but in one query."""
    above = PageViewRestriction.objects.filter(page__path=Substr(OuterRef("path"), 1, Length("page__path")))
    return Q(~Exists(above), live=True)


class ListedQuerySet(PageQuerySet):
    """Pages of one type that a list of the site may show."""

    def listed(self, place: Page) -> Self:
        """Published and public pages in the place's language, below it or, when it stands below home, everywhere."""
        scope = place.get_parent()
        rows = self.filter(readable(), locale=place.locale_id).select_related("locale")
        return rows if scope.depth <= 2 else rows.descendant_of(scope)


class NewsQuerySet(ListedQuerySet):
    def for_listing(self, place: Page) -> Self:
        return self.listed(place).defer("body").order_by("-published_on", "-pk")
