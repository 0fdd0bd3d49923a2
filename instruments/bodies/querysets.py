"""Seats, as readers ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from home.dates import today

if TYPE_CHECKING:
    from datetime import date
    from typing import Self


class BodyMemberQuerySet(models.QuerySet):
    def current(self, on: date | None = None) -> Self:
        day = on or today()
        return self.filter(Q(from_on=None) | Q(from_on__lte=day), Q(to_on=None) | Q(to_on__gte=day))
