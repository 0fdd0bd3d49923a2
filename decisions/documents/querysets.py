"""Documents, as readers ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from home.languages.localized import localize
from home.languages.texts import attach_texts
from home.querysets import ListedQuerySet

if TYPE_CHECKING:
    from typing import Self

    from wagtail.models import Page

    from .models import DocumentPage


class DocumentQuerySet(ListedQuerySet):
    def for_listing(self, place: Page) -> Self:
        return self.listed(place).defer("text").order_by("-published_on", "title")


def prepare(documents: list[DocumentPage]) -> None:
    """What the rows of a list need besides themselves."""
    if documents:
        localize(documents, "instrument", documents[0].locale)
        localize(documents, "meeting", documents[0].locale)
        attach_texts(documents)
