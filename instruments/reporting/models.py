"""When the Parties to an instrument report, and which have."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.languages.keys import PageKey
from home.models import Named
from instruments.models import Country


class ReportingCycle(Named):
    """A round of national reports: what it covers, and the day by which they are due."""

    instrument = PageKey("instruments.InstrumentPage", verbose_name=_("instrument"), related_name="reporting_cycles")
    from_on = models.DateField(_("covers from"), null=True, blank=True)
    to_on = models.DateField(_("covers until"), null=True, blank=True)
    due_on = models.DateField(_("due on"))
    form_url = models.URLField(_("where to report"), blank=True, help_text=_("The online form, if there is one."))
    source = models.TextField(_("source"), blank=True)

    panels = [
        FieldPanel("instrument", widget=forms.Select),
        *Named.name_panels,
        FieldRowPanel([FieldPanel("from_on"), FieldPanel("to_on"), FieldPanel("due_on")]),
        FieldPanel("form_url"),
        FieldPanel("source"),
    ]

    class Meta:
        verbose_name = _("reporting cycle")
        verbose_name_plural = _("reporting cycles")
        ordering = ["-due_on", "instrument"]
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "due_on"],
                name="one_cycle_per_due_date",
                violation_error_message=_("This instrument already has a cycle due on this day."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.from_on and self.to_on and self.from_on > self.to_on:
            raise ValidationError({"to_on": _("It ends before it begins.")})


class NationalReport(models.Model):
    """A country's report of a cycle, as the Secretariat received it; its files are documents that name it."""

    cycle = models.ForeignKey(
        ReportingCycle, on_delete=models.PROTECT, related_name="reports", verbose_name=_("reporting cycle")
    )
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="reports", verbose_name=_("country"))
    received_on = models.DateField(_("received on"))
    address = models.URLField(_("address"), blank=True, help_text=_("Where it is kept, if not here."))
    note = models.CharField(_("note"), max_length=250, blank=True)

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
