from __future__ import annotations

from django.db import models

from decisions.enums import ProvisionKind
from decisions.provisions import Printed

from .projected import Projected


class PublishedProvision(Printed, Projected):
    """A provision as the readers of one language see it; `lang` is the language they see it in."""

    language = models.CharField(max_length=10)
    provision_id = models.CharField(max_length=36, db_index=True)
    anchor = models.CharField(max_length=40)
    kind = models.CharField(max_length=12, choices=ProvisionKind)
    level = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=20, blank=True)
    verb = models.CharField(max_length=100, blank=True)
    text = models.TextField(blank=True)
    lang = models.CharField(max_length=10)

    class Meta(Projected.Meta):
        indexes = [models.Index(fields=["decision", "language", "position"], name="provisions_in_order")]

    def __str__(self) -> str:
        return f"{self.number} {self.verb} {self.text[:60]}".strip()
