"""When the Parties to an instrument report."""

from __future__ import annotations

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.languages.keys import PageKey
from home.models import Named
from instruments.terms import Term


class ReportingCycle(Term, Named):
    """A round of national reports: what it covers, and the day by which they are due."""

    instrument = PageKey("instruments.InstrumentPage", verbose_name=_("instrument"), related_name="reporting_cycles")
    slug = models.SlugField(
        _("in addresses"), max_length=40, help_text=_("Such as cop15; it never changes once it is published.")
    )
    from_on = models.DateField(_("covers from"), null=True, blank=True)
    to_on = models.DateField(_("covers until"), null=True, blank=True)
    due_on = models.DateField(_("due on"))
    form_url = models.URLField(_("where to report"), blank=True, help_text=_("The online form, if there is one."))
    source = models.TextField(_("source"), blank=True)

    panels = [
        FieldPanel("instrument", widget=forms.Select),
        *Named.name_panels,
        FieldPanel("slug"),
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
            ),
            models.UniqueConstraint(
                fields=["instrument", "slug"],
                name="one_cycle_per_slug",
                violation_error_message=_("This instrument already has a cycle of this address."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
