"""A row that a decision's publication writes."""

from __future__ import annotations

from django.db import models

from decisions.projections.querysets import ProjectedQuerySet
from home.languages.keys import SettledKey


class Projected(models.Model):
    """`decision` is the default-language row, whichever row spoke; `position` is the order within the decision."""

    decision = SettledKey("decisions.DecisionPage", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()

    objects = ProjectedQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["decision", "position"]

    def values(self) -> tuple[object, ...]:
        """What makes two rows the same, their ids apart."""
        fields = (field for field in self._meta.concrete_fields if not field.primary_key)
        return tuple(getattr(self, field.attname) for field in fields)
