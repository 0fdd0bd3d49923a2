from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from decisions.enums import RelationKind
from home.languages.keys import SettledKey

from .projected import Projected


class Reference(Projected):
    """What a decision says of another: the whole of it where `provision_id` is empty; of no page without `target`."""

    provision_id = models.CharField(max_length=36, blank=True)
    kind = models.CharField(_("relation"), max_length=12, choices=RelationKind)
    target = SettledKey("decisions.DecisionPage", on_delete=models.CASCADE, related_name="+", blank=True)
    target_provision = models.CharField(max_length=36, blank=True)
    external = models.CharField(max_length=200, blank=True)
    address = models.URLField(blank=True)

    class Meta(Projected.Meta):
        verbose_name = _("reference")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.external or self.target_id}"
