"""A document: its symbol, its files in each language, its text where we have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from decisions.documents.blocks import ParagraphBlock
from decisions.documents.enums import DocumentKind
from decisions.documents.querysets import DocumentQuerySet
from decisions.documents.text import Group, groups_of
from home.languages.keys import PageKey
from home.languages.localized import localize
from home.languages.panels import OutdatedPanel
from home.languages.tracked import Tracked
from home.models import BasePage, LanguageFile, Sourced, Topic
from instruments.models import BelowInstrument

if TYPE_CHECKING:
    from django.http import HttpRequest

DocumentManager = PageManager.from_queryset(DocumentQuerySet)


class DocumentPage(Tracked, Sourced, BelowInstrument, BasePage):
    """A paper of a meeting, a report, a plan, terms of reference."""

    kind = models.CharField(_("kind"), max_length=30, choices=DocumentKind, default=DocumentKind.MEETING_DOCUMENT)
    symbol = models.CharField(_("symbol"), max_length=60, blank=True, help_text="UNEP/CMS/StC44/Doc.4")
    meeting = PageKey("meetings.MeetingPage", verbose_name=_("meeting"), related_name="documents", blank=True)
    national_report = models.ForeignKey(
        "reporting.NationalReport",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("national report"),
        help_text=_("Whose report this document is, and of which cycle."),
    )
    agenda_item = models.CharField(_("agenda item"), max_length=20, blank=True)
    submitted_by = models.CharField(_("submitted by"), max_length=150, blank=True)
    action_requested = models.CharField(_("action requested"), max_length=300, blank=True)
    published_on = models.DateField(_("date"), null=True, blank=True)
    text = StreamField([("paragraph", ParagraphBlock())], verbose_name=_("text"), blank=True)
    topics = ClusterTaggableManager(through="documents.DocumentTopic", blank=True, verbose_name=_("topics"))

    objects = DocumentManager()

    typed = True
    official_text = "text"
    words = [*BasePage.words, "submitted_by", "action_requested", "text"]
    facts = [
        *BasePage.facts,
        *Sourced.facts,
        *("kind", "symbol", "meeting", "agenda_item", "national_report", "published_on", "topic_items", "files"),
    ]
    content_panels = [
        OutdatedPanel(),
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("submitted_by"), FieldPanel("action_requested")], _("In this language")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("symbol"), FieldPanel("published_on")]),
                FieldRowPanel([FieldPanel("meeting"), FieldPanel("agenda_item")]),
                FieldPanel("national_report"),
                FieldPanel("topics"),
            ],
            _("Facts, the same in every language"),
        ),
        InlinePanel("files", label=_("file")),
        FieldPanel("text"),
        *Sourced.source_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("symbol"),
        index.AutocompleteField("symbol"),
        index.SearchField("text"),
    ]
    parent_page_types = ["documents.DocumentIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def text_groups(self) -> list[Group]:
        return groups_of(self.text.raw_data)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        localize([self], "instrument", self.locale)
        localize([self], "meeting", self.locale)
        return {
            **super().get_context(request, *args, **kwargs),
            "files": list(self.files.select_related("file")),
            "topics": list(self.topics.all()),
        }


class DocumentFile(LanguageFile):
    page = ParentalKey(DocumentPage, on_delete=models.CASCADE, related_name="files")


class DocumentTopic(ItemBase):
    tag = models.ForeignKey(Topic, related_name="document_items", on_delete=models.CASCADE)
    content_object = ParentalKey(DocumentPage, related_name="topic_items", on_delete=models.CASCADE)
