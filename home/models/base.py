"""The base of every page type of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from home.languages.mirrored import MirroredPage
from search.answers import keep

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

#: What an introduction may hold: words and links, no structure.
PLAIN_FEATURES = ["bold", "italic", "link", "document-link"]


class BasePage(MirroredPage):
    """A page with an introduction, which stands below its title and in listings."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=PLAIN_FEATURES,
        help_text=_("One to three sentences. Each language has its own."),
    )

    #: Where a section of this type stands in the main navigation, from low to high.
    menu_rank = 50
    #: Whether search engines may list it; what tells of persons, they may not.
    is_indexed: ClassVar[bool] = True

    words = [*MirroredPage.words, "introduction"]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]
    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            _("In search engines"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], _("In the site's navigation")),
    ]

    class Meta:
        abstract = True

    @property
    def headline(self) -> str:
        """How a feed names it."""
        return self.title

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return keep(request, super().serve(request, *args, **kwargs))
