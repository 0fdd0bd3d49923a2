"""Latest developments: news, press releases and notifications."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from home.blocks import ProseBlock
from home.columns import Column, address, coded
from home.facets import Facet
from home.querysets import NewsQuerySet

from .base import BasePage
from .register import RegisterPage
from .topic import Topic

if TYPE_CHECKING:
    from django.http import HttpRequest

NewsManager = PageManager.from_queryset(NewsQuerySet)


class NewsKind(models.TextChoices):
    NEWS = "news", _("news")
    PRESS_RELEASE = "press_release", _("press release")
    NOTIFICATION = "notification", _("notification")
    OPINION = "opinion", _("opinion")


class NewsIndexPage(RegisterPage):
    """The news below it in the tree; at the top of the site, that of the whole Family."""

    subject = "news_index"
    menu_rank = 60
    parent_page_types = ["home.HomePage", "instruments.InstrumentPage"]
    subpage_types = ["home.NewsPage"]
    columns = [
        Column("published_on", _("Date")),
        Column("kind", _("Kind"), coded("kind")),
        Column("number", _("Number")),
        Column("title", _("Title")),
        Column("title_language", _("Language of the title")),
        Column("reply_by", _("Reply by")),
        Column("source_url", _("Source")),
        Column("address", _("Address"), address),
    ]

    class Meta:
        verbose_name = _("news index")

    def rows(self) -> NewsQuerySet:
        return NewsPage.objects.for_listing(self)

    def facets(self) -> list[Facet]:
        return [
            Facet("kind", _("Kind"), "kind", lambda kinds: dict(NewsKind.choices)),
            Facet("year", _("Year"), "published_on__year", newest_first=True),
        ]


class NewsPage(BasePage):
    """One development; a notification also has a number and a date to reply by."""

    kind = models.CharField(_("kind"), max_length=20, choices=NewsKind, default=NewsKind.NEWS)
    published_on = models.DateField(_("date"), default=timezone.localdate)
    number = models.CharField(_("number"), max_length=20, blank=True, help_text=_("Of a notification: 2024/012."))
    reply_by = models.DateField(_("reply by"), null=True, blank=True)
    source_url = models.URLField(_("source"), blank=True, help_text=_("The page or document this news tells about."))
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)
    topics = ClusterTaggableManager(through="home.NewsTopic", blank=True, verbose_name=_("topics"))

    objects = NewsManager()

    words = [*BasePage.words, "body"]
    facts = [*BasePage.facts, "kind", "published_on", "number", "reply_by", "source_url", "topic_items"]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("kind", "published_on", "number", "reply_by", "source_url", "topics")],
            _("Facts, the same in every language"),
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.FilterField("published_on")]
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("news")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "topics": list(self.topics.all())}


class NewsTopic(ItemBase):
    tag = models.ForeignKey(Topic, related_name="news_items", on_delete=models.CASCADE)
    content_object = ParentalKey("home.NewsPage", related_name="topic_items", on_delete=models.CASCADE)
