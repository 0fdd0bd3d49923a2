"""Groups of fields that several types carry, each with its own panels."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class Named(models.Model):
    """A record with a name in each of the site's languages; `name` is the one in the active language."""

    name_en = models.CharField(_("name in English"), max_length=150)
    name_fr = models.CharField(_("name in French"), max_length=150)
    name_es = models.CharField(_("name in Spanish"), max_length=150)

    name_panels = [FieldPanel(name) for name in ("name_en", "name_fr", "name_es")]

    class Meta:
        abstract = True

    @property
    def name(self) -> str:
        return getattr(self, self.name_field(get_language()))

    @classmethod
    def name_field(cls, language: str | None) -> str:
        """The field with the name in a language; the English one for a language without."""
        field = f"name_{language}"
        return field if hasattr(cls, field) else "name_en"


class Confidence(models.TextChoices):
    HIGH = "high", _("well sourced")
    MEDIUM = "medium", _("one source, or sources that differ in detail")
    LOW = "low", _("to be verified")


class Sourced(models.Model):
    """Facts that say where they come from and how sure they are."""

    source = models.TextField(_("source"), blank=True, help_text=_("Where these facts come from: addresses, symbols."))
    confidence = models.CharField(_("confidence"), max_length=10, choices=Confidence, default=Confidence.HIGH)
    remark = models.TextField(_("remark"), blank=True, help_text=_("What is uncertain or disputed in these facts."))

    facts: ClassVar[list[str]] = ["source", "confidence", "remark"]
    source_panels = [
        MultiFieldPanel([FieldPanel("source"), FieldPanel("confidence"), FieldPanel("remark")], _("Source")),
    ]

    class Meta:
        abstract = True

    @property
    def is_to_be_verified(self) -> bool:
        return self.confidence == Confidence.LOW
