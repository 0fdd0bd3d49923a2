"""Which countries sit in which body, for which region, and until when."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.models import Sourced
from instruments.enums import Region
from instruments.models import Body, Country
from instruments.terms import Term, TermQuerySet

from .enums import Seat

BodyMemberManager = models.Manager.from_queryset(TermQuerySet)


class BodyMember(Term, Sourced):
    """A country's seat; a member or Chair with a region represents the Parties of that region."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="members", verbose_name=_("body"))
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="seats", verbose_name=_("country"))
    seat = models.CharField(_("seat"), max_length=12, choices=Seat, default=Seat.MEMBER)
    region = models.CharField(
        _("region"), max_length=20, choices=Region, blank=True, help_text=_("Which it represents, if one.")
    )

    objects = BodyMemberManager()

    panels = [
        FieldRowPanel([FieldPanel("body"), FieldPanel("country")]),
        FieldRowPanel([FieldPanel("seat"), FieldPanel("region")]),
        FieldRowPanel([FieldPanel("from_on"), FieldPanel("to_on")]),
        *Sourced.source_panels,
    ]

    class Meta:
        verbose_name = _("member of a body")
        verbose_name_plural = _("members of bodies")
        ordering = ["body", "region", "seat", "country__name_en"]
        constraints = [
            models.UniqueConstraint(
                "body",
                "country",
                "seat",
                Coalesce("from_on", Value(date.min)),
                name="one_seat_per_term",
                violation_error_message=_("This seat is already listed."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.country}, {self.get_seat_display()} ({self.body.code})"
