from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from decisions.enums import Addressee
from home.languages.keys import SettledKey

from .projected import Projected


class Obligation(Projected):
    """What a provision asks of one addressee.

    `due_on` is the date given or, where it is due at a meeting, that meeting's first day once it is known.
    """

    provision_id = models.CharField(max_length=36)
    addressee = models.CharField(_("addressed to"), max_length=20, choices=Addressee, db_index=True)
    due_on = models.DateField(_("due on"), null=True, blank=True, db_index=True)
    due_at = models.CharField(_("due at"), max_length=30, blank=True)
    meeting = SettledKey("meetings.MeetingPage", related_name="+", blank=True)

    class Meta(Projected.Meta):
        verbose_name = _("obligation")

    def __str__(self) -> str:
        return f"{self.get_addressee_display()}: {self.due_on or self.due_at}"
