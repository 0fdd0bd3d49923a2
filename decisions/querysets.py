"""Decisions, as readers ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from home.languages.localized import localize
from home.languages.texts import attach_texts
from home.querysets import ListedQuerySet

from .enums import DecisionStatus

if TYPE_CHECKING:
    from typing import Self

    from wagtail.models import Page

    from .models import DecisionPage


class DecisionQuerySet(ListedQuerySet):
    def for_listing(self, place: Page) -> Self:
        return self.listed(place).defer("provisions").order_by("-year", "instrument", "sort_key", "pk")

    def in_force(self) -> Self:
        return self.filter(status=DecisionStatus.IN_FORCE)


def prepare(decisions: list[DecisionPage]) -> None:
    """What the rows of a list need besides themselves."""
    if decisions:
        localize(decisions, "instrument", decisions[0].locale)
        localize(decisions, "meeting", decisions[0].locale, "body")
        attach_texts(decisions)
