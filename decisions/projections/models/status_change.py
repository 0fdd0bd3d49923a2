from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from decisions.enums import DecisionStatus
from home.languages.keys import SettledKey

from .projected import Projected


class StatusChange(Projected):
    """From which day a decision stood otherwise, and by what."""

    status = models.CharField(_("status"), max_length=20, choices=DecisionStatus)
    on = models.DateField(_("from"), db_index=True)
    cause = SettledKey("decisions.DecisionPage", related_name="+", blank=True)
    cause_text = models.CharField(max_length=200, blank=True)
    note = models.CharField(max_length=200, blank=True)

    class Meta(Projected.Meta):
        verbose_name = _("change of status")

    def __str__(self) -> str:
        return f"{self.get_status_display()} {self.on}"
