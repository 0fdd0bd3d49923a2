"""A decision: its text as provisions, its force, where it was adopted."""

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

from decisions import numbers
from decisions.blocks import ProvisionsBlock, RelationBlock, StatusChangeBlock
from decisions.cycles import refuse_cycle
from decisions.details import Relation
from decisions.enums import DecisionKind, DecisionStatus, TextKind, TextStanding
from decisions.history import Change, changes_of, standing_on
from decisions.panels import ProvisionsPanel
from decisions.provisions import Provision, provisions_of
from decisions.querysets import DecisionQuerySet
from home.dates import today
from home.languages.fields import LanguagesField
from home.languages.keys import PageKey
from home.languages.localized import localize
from home.languages.panels import OutdatedPanel
from home.languages.tracked import Tracked
from home.models import BasePage, LanguageFile, Sourced, Topic
from home.parts import parts_of
from home.routes import Routed
from instruments.models import BelowInstrument

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from django.http import HttpRequest

DecisionManager = PageManager.from_queryset(DecisionQuerySet)


class DecisionPage(Tracked, Routed, Sourced, BelowInstrument, BasePage):
    """A resolution, recommendation or decision of a body. Its provisions keep their ids in all languages."""

    kind = models.CharField(_("kind"), max_length=20, choices=DecisionKind, default=DecisionKind.RESOLUTION)
    number = models.CharField(_("number as published"), max_length=40, blank=True, help_text="12.4 (Rev.COP14)")
    meeting = PageKey("meetings.MeetingPage", verbose_name=_("adopted by"), related_name="decisions", blank=True)
    adopted_on = models.DateField(_("adopted on"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=20, choices=DecisionStatus, default=DecisionStatus.NOT_RECORDED)
    status_as_of = models.CharField(_("status as of"), max_length=100, blank=True)
    text_kind = models.CharField(_("what we have"), max_length=10, choices=TextKind, default=TextKind.TITLE)
    official_address = models.URLField(_("address of the official document"), blank=True)
    provisions = StreamField(ProvisionsBlock(), verbose_name=_("provisions"), blank=True)
    official_languages = LanguagesField(_("languages in which the text is official"))
    relations = StreamField([("relation", RelationBlock())], verbose_name=_("relations of the whole"), blank=True)
    history = StreamField([("change", StatusChangeBlock())], verbose_name=_("changes of status"), blank=True)
    topics = ClusterTaggableManager(through="decisions.DecisionTopic", blank=True, verbose_name=_("topics"))

    year = models.PositiveSmallIntegerField(editable=False, null=True, db_index=True)
    canonical = models.CharField(max_length=40, editable=False, blank=True, db_index=True)
    sort_key = models.CharField(max_length=60, editable=False, blank=True)

    objects = DecisionManager()

    subject = "decision"
    typed = True
    official_text = "provisions"
    words = [*BasePage.words, "provisions"]
    facts = [
        *BasePage.facts,
        *Sourced.facts,
        *("kind", "number", "meeting", "adopted_on", "status", "status_as_of", "text_kind", "official_address"),
        *("official_languages", "relations", "history", "topic_items", "files"),
    ]
    content_panels = [
        OutdatedPanel(),
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
                FieldRowPanel([FieldPanel("meeting"), FieldPanel("adopted_on")]),
                FieldRowPanel([FieldPanel("status"), FieldPanel("status_as_of")]),
                FieldRowPanel([FieldPanel("text_kind"), FieldPanel("official_address")]),
                FieldPanel("official_languages"),
                FieldPanel("topics"),
            ],
            _("Facts, the same in every language"),
        ),
        ProvisionsPanel("provisions"),
        FieldPanel("relations"),
        FieldPanel("history"),
        InlinePanel("files", label=_("official file")),
        *Sourced.source_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("number"),
        index.AutocompleteField("number"),
        index.SearchField("provisions"),
    ]
    parent_page_types = ["decisions.DecisionIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")

    def clean(self) -> None:
        super().clean()
        refuse_cycle(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.canonical = numbers.canonical(self.number)
        self.sort_key = numbers.sort_key(self.number)
        if change := standing_on(self.changes(), today()):
            self.status = change.status
        self.year = self.adopted.year if self.adopted else None
        super().save(*args, **kwargs)

    @property
    def symbol(self) -> str:
        """How it is cited within its instrument, in the reader's language: "Resolution 11.3"."""
        return f"{self.get_kind_display()} {self.number}".strip()

    @property
    def adopted(self) -> date | None:
        """The day of its adoption; where only the meeting is known, that meeting's last day."""
        return self.adopted_on or (self.meeting.closed_on if self.meeting else None)

    def changes(self) -> list[Change]:
        return changes_of(self.history.raw_data)

    def standing_in(self, language: str) -> TextStanding:
        """What a text in this language is worth, if there is one."""
        if language == self.entered_in:
            return TextStanding.ORIGINAL
        return TextStanding.OFFICIAL if language in self.official_languages else TextStanding.UNOFFICIAL

    def text(self) -> list[Provision]:
        return provisions_of(self.provisions.raw_data)

    def all_relations(self) -> Iterator[tuple[int, str, Relation]]:
        """Each with the position and id of the provision that says it; those of the whole come first, without one."""
        for block in self.relations.raw_data:
            yield 0, "", Relation.read(block["value"])
        for position, provision in enumerate(self.text()):
            for relation in provision.details.relations:
                yield position, provision.id, relation

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        localize([self], "instrument", self.locale)
        localize([self], "meeting", self.locale, "country")
        text = self.text()
        return {
            **super().get_context(request, *args, **kwargs),
            "text": text,
            "headings": [provision for provision in text if provision.is_heading],
            "is_mixed": any(provision.lang != self.locale.language_code for provision in text)
            and not self.is_untranslated,
            "files": list(self.files.select_related("file")),
            "topics": list(self.topics.all()),
            "head": parts_of("decision_head", self),
            "above": parts_of("decision_above", self),
            "bands": parts_of("decision_band", self),
            "margins": parts_of("decision_margin", self),
            "parts": parts_of("decision", self),
        }


class DecisionFile(LanguageFile):
    """The official document in one language."""

    page = ParentalKey(DecisionPage, on_delete=models.CASCADE, related_name="files")


class DecisionTopic(ItemBase):
    tag = models.ForeignKey(Topic, related_name="decision_items", on_delete=models.CASCADE)
    content_object = ParentalKey(DecisionPage, related_name="topic_items", on_delete=models.CASCADE)
