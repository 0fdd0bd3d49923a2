"""Which Parties have reported."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from instruments.models import Country

from .cycle import ReportingCycle


class NationalReportManager(models.Manager["NationalReport"]):
    def get_queryset(self) -> models.QuerySet[NationalReport]:
        """With what names a report, wherever one is chosen or listed."""
        return super().get_queryset().select_related("country", "cycle")


class NationalReport(index.Indexed, models.Model):
    """A country's report of a cycle, as the Secretariat received it; its files are documents that name it."""

    cycle = models.ForeignKey(
        ReportingCycle, on_delete=models.PROTECT, related_name="reports", verbose_name=_("reporting cycle")
    )
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="reports", verbose_name=_("country"))
    received_on = models.DateField(_("received on"))
    address = models.URLField(_("address"), blank=True, help_text=_("Where it is kept, if not here."))
    note = models.CharField(_("note"), max_length=250, blank=True)

    objects = NationalReportManager()

    search_fields = [
        index.RelatedFields("country", [index.AutocompleteField("name_en"), index.AutocompleteField("iso3")]),
        index.RelatedFields("cycle", [index.AutocompleteField("name_en")]),
    ]
    panels = [
        FieldRowPanel([FieldPanel("cycle"), FieldPanel("country")]),
        FieldRowPanel([FieldPanel("received_on"), FieldPanel("address")]),
        FieldPanel("note"),
    ]

    class Meta:
        verbose_name = _("national report")
        verbose_name_plural = _("national reports")
        ordering = ["-cycle__due_on", "country__name_en"]
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "country"],
                name="one_report_per_cycle",
                violation_error_message=_("The report of this country is already recorded."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.country}: {self.cycle}"

    @property
    def instrument_id(self) -> int | None:
        return self.cycle.instrument_id

    @property
    def is_late(self) -> bool:
        return self.received_on > self.cycle.due_on
