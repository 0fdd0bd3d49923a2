"""Terms, from a day to a last day, as queries compare them."""

from __future__ import annotations

from datetime import date

from django.db.models import OuterRef, Q, Value
from django.db.models.functions import Coalesce


def overlapping() -> Q:
    """Within an Exists(): another row whose term has more than a day in common with the outer row's."""
    begins = Coalesce(OuterRef("from_on"), Value(date.min))
    ends = Coalesce(OuterRef("to_on"), Value(date.max))
    begun, not_over = Q(from_on=None) | Q(from_on__lt=ends), Q(to_on=None) | Q(to_on__gt=begins)
    return ~Q(pk=OuterRef("pk")) & begun & not_over
