"""Who is bound by which instrument, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.dates import today
from home.languages.keys import PageKey
from home.models import Sourced
from instruments.enums import PartyStatus
from instruments.querysets import PartyQuerySet

from .country import Country

if TYPE_CHECKING:
    from .instrument import InstrumentPage

PartyManager = models.Manager.from_queryset(PartyQuerySet)


class Party(Sourced, models.Model):
    """A country under an instrument: a Party, a Signatory of a memorandum, or a Range State."""

    instrument = PageKey("instruments.InstrumentPage", verbose_name=_("instrument"), related_name="parties")
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="parties", verbose_name=_("country"))
    status = models.CharField(_("status"), max_length=20, choices=PartyStatus, default=PartyStatus.PARTY)
    number = models.PositiveSmallIntegerField(
        _("Party number"), null=True, blank=True, help_text=_("The running number the depositary gives.")
    )
    signed_on = models.DateField(_("signed"), null=True, blank=True)
    deposited_on = models.DateField(_("ratified or acceded"), null=True, blank=True)
    in_force_on = models.DateField(_("in force since"), null=True, blank=True)
    ended_on = models.DateField(
        _("withdrawal in effect"), null=True, blank=True, help_text=_("From this day on it is bound no more.")
    )

    #: Where a list was prepared: the instrument's row in the reader's language.
    instrument_localized: InstrumentPage

    objects = PartyManager()

    panels = [
        FieldPanel("instrument", widget=forms.Select),
        FieldPanel("country"),
        FieldRowPanel([FieldPanel("status"), FieldPanel("number")]),
        FieldRowPanel([FieldPanel("signed_on"), FieldPanel("deposited_on")]),
        FieldRowPanel([FieldPanel("in_force_on"), FieldPanel("ended_on")]),
        *Sourced.source_panels,
    ]

    class Meta:
        verbose_name = _("Party")
        verbose_name_plural = _("Parties")
        ordering = ["country__name_en"]
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "country"],
                name="one_party_per_country",
                violation_error_message=_("This country is already listed under this instrument."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} – {self.instrument}"

    @property
    def is_former(self) -> bool:
        return self.ended_on is not None and self.ended_on <= today()

    def clean(self) -> None:
        """Only Parties are numbered, and only those bound on the same day may share a number, as the first ones do.

        Dates out of their order are facts that sources give; the quality report names them.
        """
        super().clean()
        if self.in_force_on and self.ended_on and self.in_force_on > self.ended_on:
            raise ValidationError({"ended_on": _("It ends before it begins.")})
        if self.number and self.status != PartyStatus.PARTY:
            raise ValidationError({"number": _("Only Parties have a number.")})
        others = Party.objects.filter(instrument=self.instrument_id, number=self.number).exclude(pk=self.pk)
        if self.number and others.exclude(in_force_on=self.in_force_on).exists():
            raise ValidationError({"number": _("Another Party to this instrument has this number.")})
