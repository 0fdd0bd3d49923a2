"""The organs of an instrument that meet."""

from __future__ import annotations

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from home.languages.keys import PageKey
from home.models import Named
from instruments.enums import BodyKind


class Body(Named):
    """A Conference or Meeting of the Parties, a committee, a council; `code` is its acronym, such as StC."""

    instrument = PageKey("instruments.InstrumentPage", verbose_name=_("instrument"), related_name="bodies")
    code = models.CharField(_("acronym"), max_length=20)
    kind = models.CharField(_("kind"), max_length=30, choices=BodyKind, default=BodyKind.OTHER)

    panels = [FieldPanel("instrument", widget=forms.Select), FieldPanel("code"), FieldPanel("kind"), *Named.name_panels]

    class Meta:
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        ordering = ["instrument", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "code"],
                name="one_body_per_code",
                violation_error_message=_("This instrument already has a body of this acronym."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"
