"""A meeting: where, when, of which body, with its agenda and deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from decisions.meetings.blocks import AgendaBlock
from decisions.meetings.enums import DeadlineKind, MeetingMode, MeetingStatus
from decisions.meetings.querysets import MeetingQuerySet
from home.dates import Precision, say_span
from home.languages.panels import OutdatedPanel
from home.languages.tracked import Tracked
from home.models import BasePage, Sourced
from home.parts import parts_of
from instruments.models import BelowInstrument

if TYPE_CHECKING:
    from django.http import HttpRequest

MeetingManager = PageManager.from_queryset(MeetingQuerySet)


class MeetingPage(Tracked, Sourced, BelowInstrument, BasePage):
    """A session of a body. `opened_on` and `closed_on` bound it where the exact days are not known."""

    body = models.ForeignKey(
        "instruments.Body", on_delete=models.PROTECT, related_name="+", verbose_name=_("body"), null=True
    )
    number = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    opened_on = models.DateField(_("first day"), null=True, blank=True)
    closed_on = models.DateField(_("last day"), null=True, blank=True)
    precision = models.CharField(_("known"), max_length=5, choices=Precision, default=Precision.DAY)
    city = models.CharField(_("city"), max_length=100, blank=True)
    country = models.ForeignKey(
        "instruments.Country",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("country"),
        null=True,
        blank=True,
    )
    mode = models.CharField(_("held"), max_length=10, choices=MeetingMode, default=MeetingMode.IN_PERSON)
    status = models.CharField(_("status"), max_length=10, choices=MeetingStatus, default=MeetingStatus.CONFIRMED)
    agenda = StreamField([("item", AgendaBlock())], verbose_name=_("agenda"), blank=True)

    objects = MeetingManager()

    typed = True
    official_text = "agenda"
    words = [*BasePage.words, "agenda"]
    facts = [
        *BasePage.facts,
        *Sourced.facts,
        *("body", "number", "opened_on", "closed_on", "precision", "city", "country", "mode", "status", "deadlines"),
    ]
    content_panels = [
        OutdatedPanel(),
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("body"), FieldPanel("number")]),
                FieldRowPanel([FieldPanel("opened_on"), FieldPanel("closed_on"), FieldPanel("precision")]),
                FieldRowPanel([FieldPanel("city"), FieldPanel("country")]),
                FieldRowPanel([FieldPanel("mode"), FieldPanel("status")]),
            ],
            _("Facts, the same in every language"),
        ),
        InlinePanel("deadlines", label=_("deadline")),
        FieldPanel("agenda"),
        *Sourced.source_panels,
    ]
    search_fields = [*BasePage.search_fields, index.FilterField("opened_on")]
    parent_page_types = ["meetings.MeetingIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")

    def clean(self) -> None:
        super().clean()
        if self.opened_on and self.closed_on and self.closed_on < self.opened_on:
            raise ValidationError({"closed_on": _("A meeting cannot end before it begins.")})

    @property
    def symbol(self) -> str:
        """As its documents cite it, the same in every language: StC44."""
        return f"{self.body.code if self.body else ''}{self.number or ''}"

    @property
    def dates(self) -> str:
        return say_span(self.opened_on, self.closed_on, self.precision)

    @property
    def is_uncertain(self) -> bool:
        return self.status != MeetingStatus.CONFIRMED

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, "deadlines": list(self.deadlines.order_by("due_on")), "parts": parts_of("meeting", self)}


class Deadline(Orderable):
    """A date before or after the meeting by which something is due."""

    meeting = ParentalKey(MeetingPage, on_delete=models.CASCADE, related_name="deadlines")
    kind = models.CharField(_("for"), max_length=20, choices=DeadlineKind)
    due_on = models.DateField(_("due"))

    panels = [FieldPanel("kind"), FieldPanel("due_on")]
