"""The instruments of the Family: the Convention, its agreements, memoranda and initiatives."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.search import index

from home.dates import Precision, say
from home.languages.keys import PageKey
from home.models import BasePage, Sourced
from home.parts import once, parts_of
from home.querysets import readable
from instruments.enums import InstrumentKind
from instruments.querysets import InstrumentQuerySet

from .country import by_name

if TYPE_CHECKING:
    from django.http import HttpRequest

    from .party import Party

InstrumentManager = PageManager.from_queryset(InstrumentQuerySet)


class InstrumentIndexPage(BasePage):
    """All instruments, by kind."""

    menu_rank = 10
    max_count_per_parent = 1
    facts = [*BasePage.facts]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["instruments.InstrumentPage"]

    class Meta:
        verbose_name = _("instrument index")

    def groups(self) -> list[tuple[InstrumentKind, list[InstrumentPage]]]:
        order = list(InstrumentKind)
        rows = sorted(InstrumentPage.objects.family(self.locale), key=lambda row: order.index(InstrumentKind(row.kind)))
        return [(InstrumentKind(kind), list(group)) for kind, group in groupby(rows, key=lambda row: row.kind)]


class InstrumentPage(Sourced, BasePage):  # type: ignore[misc]
    """A treaty, memorandum or initiative; what stands below it in the tree is its own."""

    acronym = models.CharField(_("acronym"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=InstrumentKind, default=InstrumentKind.MEMORANDUM)
    parent_instrument = PageKey(
        "instruments.InstrumentPage", verbose_name=_("concluded under"), related_name="children_instruments", blank=True
    )
    adopted_on = models.DateField(_("adopted or opened for signature"), null=True, blank=True)
    adopted_precision = models.CharField(_("known"), max_length=5, choices=Precision, default=Precision.DAY)
    adopted_at = models.CharField(_("place of adoption"), max_length=100, blank=True)
    in_force_on = models.DateField(_("in force or effect since"), null=True, blank=True)
    in_force_precision = models.CharField(_("known"), max_length=5, choices=Precision, default=Precision.DAY)
    taxonomic_group = models.CharField(_("animals covered"), max_length=200, blank=True)
    geographic_scope = models.CharField(_("area covered"), max_length=200, blank=True)
    secretariat = models.CharField(_("secretariat"), max_length=150, blank=True)
    secretariat_city = models.CharField(_("seat of the secretariat"), max_length=100, blank=True)
    secretariat_country = models.ForeignKey(
        "instruments.Country", on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    website = models.URLField(_("website"), blank=True)
    ecolex_id = models.CharField(_("ECOLEX number"), max_length=20, blank=True)
    informea_key = models.CharField(
        _("InforMEA key"), max_length=60, blank=True, help_text=_("How InforMEA names it; not always as its address.")
    )
    member_count = models.PositiveSmallIntegerField(_("number of members"), null=True, blank=True)
    member_count_as_of = models.CharField(_("as of"), max_length=100, blank=True)
    hue = models.PositiveSmallIntegerField(
        _("hue"), default=235, validators=[MaxValueValidator(359)], help_text=_("Of its pages: degrees, 0 to 359.")
    )

    objects = InstrumentManager()

    typed = True
    words = [*BasePage.words, "adopted_at", "taxonomic_group", "geographic_scope", "secretariat"]
    facts = [
        *BasePage.facts,
        *Sourced.facts,
        *("acronym", "kind", "parent_instrument", "adopted_on", "adopted_precision", "in_force_on"),
        *("in_force_precision", "secretariat_city", "secretariat_country", "website", "ecolex_id"),
        *("informea_key", "member_count", "member_count_as_of", "hue"),
    ]
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel(name) for name in ("taxonomic_group", "geographic_scope", "secretariat", "adopted_at")],
            _("In this language"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("acronym"), FieldPanel("kind"), FieldPanel("parent_instrument")]),
                FieldRowPanel([FieldPanel("adopted_on"), FieldPanel("adopted_precision")]),
                FieldRowPanel([FieldPanel("in_force_on"), FieldPanel("in_force_precision")]),
                FieldRowPanel([FieldPanel("secretariat_city"), FieldPanel("secretariat_country")]),
                FieldRowPanel([FieldPanel("website"), FieldPanel("hue")]),
                FieldRowPanel([FieldPanel("ecolex_id"), FieldPanel("informea_key")]),
                FieldRowPanel([FieldPanel("member_count"), FieldPanel("member_count_as_of")]),
            ],
            _("Facts, the same in every language"),
        ),
        *Sourced.source_panels,
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("acronym"), index.AutocompleteField("acronym")]
    parent_page_types = ["instruments.InstrumentIndexPage"]
    subpage_types = [
        "decisions.DecisionIndexPage",
        "meetings.MeetingIndexPage",
        "documents.DocumentIndexPage",
        "reporting.ReportIndexPage",
        "directory.DirectoryPage",
        "home.NewsIndexPage",
        "home.StandardPage",
    ]

    class Meta:
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")

    @property
    def short_name(self) -> str:
        """The acronym, or the whole name of an instrument that goes without one."""
        return self.acronym or self.title

    @property
    def short_name_language(self) -> str:
        return self.locale.language_code if self.acronym else self.title_language

    @property
    def adopted(self) -> str:
        return say(self.adopted_on, self.adopted_precision)

    @property
    def in_force(self) -> str:
        return say(self.in_force_on, self.in_force_precision)

    def sections(self) -> list[BasePage]:
        """The index pages below it: its decisions, meetings, documents, news."""
        rows = self.get_children().filter(readable())
        return list(rows.select_related("locale", for_specific_subqueries=True).specific())

    def parties_listed(self) -> list[Party]:
        key = InstrumentPage.objects.filter(translation_key=self.translation_key)
        rows = self.parties.model.objects.filter(instrument__in=key).for_listing()
        return sorted(rows, key=lambda party: by_name(party.country))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {
            **context,
            "instrument": self,
            "parties": once(InstrumentPage.parties_listed, self),
            "parts": parts_of("instrument", self),
        }
