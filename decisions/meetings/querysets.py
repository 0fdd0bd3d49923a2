"""Meetings, as readers ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from home.dates import today
from home.languages.localized import localize
from home.querysets import ListedQuerySet

if TYPE_CHECKING:
    from typing import Self

    from wagtail.models import Page

    from .models import MeetingPage


class MeetingQuerySet(ListedQuerySet):
    def for_listing(self, place: Page) -> Self:
        return self.listed(place).defer("agenda").select_related("body", "country").order_by("-opened_on", "-pk")

    def to_come(self) -> Self:
        """Not over yet, the next one first."""
        return self.filter(closed_on__gte=today()).order_by("opened_on")

    def over(self) -> Self:
        return self.filter(closed_on__lt=today())


def prepare(meetings: list[MeetingPage]) -> None:
    """What the rows of a list need besides themselves."""
    if meetings:
        localize(meetings, "instrument", meetings[0].locale)
