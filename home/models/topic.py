"""Topics: one controlled vocabulary for the whole Family, named in each language."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from taggit.models import TagBase
from wagtail.admin.panels import FieldPanel


class Topic(TagBase):
    """A subject of decisions, documents and news; `name` is its English name."""

    free_tagging = False

    name_fr = models.CharField(_("name in French"), max_length=100, blank=True)
    name_es = models.CharField(_("name in Spanish"), max_length=100, blank=True)
    informea_term = models.URLField(
        _("InforMEA term"), blank=True, help_text=_("Its address in the InforMEA thesaurus.")
    )

    panels = [FieldPanel(name) for name in ("name", "name_fr", "name_es", "slug", "informea_term")]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]

    @property
    def label(self) -> str:
        """The name in the active language, or in English where there is none."""
        return getattr(self, f"name_{get_language()}", "") or self.name
