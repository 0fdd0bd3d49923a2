"""What the projected rows have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from decisions.models import DecisionPage
from home.querysets import readable

if TYPE_CHECKING:
    from typing import Self


class ProjectedQuerySet(models.QuerySet):
    def visible(self) -> Self:
        """Of decisions that every reader may see; a restriction of privacy works at once, without projecting anew."""
        return self.filter(decision__in=DecisionPage.objects.filter(readable()).values("pk"))
