"""The front page of each language, and pages of plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import ProseBlock
from home.parts import parts_of
from home.querysets import readable

from .base import BasePage

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Page


class HomePage(BasePage):
    """The front page: what is new, what comes next, who the Family is. Other areas add their part (see home.parts)."""

    facts = [*BasePage.facts]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types: list[str] | None = [
        "home.StandardPage",
        "home.NewsIndexPage",
        "instruments.InstrumentIndexPage",
        "instruments.CountryIndexPage",
        "meetings.MeetingIndexPage",
        "documents.DocumentIndexPage",
        "decisions.DecisionIndexPage",
    ]

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "parts": parts_of("home", self)}


class StandardPage(BasePage):
    """A page of plain text: about, terms, help."""

    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    words = [*BasePage.words, "body"]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["home.HomePage", "home.StandardPage", "instruments.InstrumentPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("standard page")

    def children(self) -> list[Page]:
        rows = self.get_children().filter(readable()).in_menu()
        return list(rows.select_related("locale", for_specific_subqueries=True).specific())
