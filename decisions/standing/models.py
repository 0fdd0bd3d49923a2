"""What cannot be computed from the decisions: that the editors of a register declined a change of status."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from decisions.enums import RelationKind
from home.languages.keys import PageKey


class Refusal(models.Model):
    """The change that `decision` would bring to `target` is not proposed again."""

    decision = PageKey("decisions.DecisionPage", on_delete=models.CASCADE, related_name="+")
    target = PageKey("decisions.DecisionPage", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("relation"), max_length=12, choices=RelationKind)
    reason = models.CharField(_("reason"), max_length=500)
    declined_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    declined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("declined change of status")
        constraints = [models.UniqueConstraint(fields=["decision", "target", "kind"], name="declined_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.reason}"
