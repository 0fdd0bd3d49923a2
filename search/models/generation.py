"""An index that is to be kept right."""

from __future__ import annotations

from django.db import models


class Generation(models.Model):
    """The index of one engine in some languages: without a name the one that serves, else one that is being made.

    What changes is noted for each. `reached` is the last key that its making has come to. Who writes to it holds it
    until `held_until`.
    """

    engine = models.CharField(max_length=20)
    name = models.CharField(max_length=40, blank=True)
    languages = models.JSONField(default=list)
    is_serving = models.BooleanField(default=False)
    reached = models.CharField(max_length=200, blank=True)
    started_at = models.DateTimeField(auto_now_add=True)
    held_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["engine", "name"], name="one_generation_per_name")]

    def __str__(self) -> str:
        return f"{self.engine} {self.name}".strip()
