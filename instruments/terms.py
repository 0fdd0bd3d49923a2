"""Terms, from a day to a last day: as records have them, and as queries compare them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import OuterRef, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from home.dates import today

if TYPE_CHECKING:
    from typing import Self


class Term(models.Model):
    """A record that holds for a time; without a day, as long as is known."""

    from_on = models.DateField(_("from"), null=True, blank=True)
    to_on = models.DateField(_("until"), null=True, blank=True, help_text=_("The last day."))

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.from_on and self.to_on and self.from_on > self.to_on:
            raise ValidationError({"to_on": _("It ends before it begins.")})


class TermQuerySet(models.QuerySet):
    def begun(self, on: date | None = None) -> Self:
        return self.filter(Q(from_on=None) | Q(from_on__lte=on or today()))

    def current(self, on: date | None = None) -> Self:
        """Begun, and not ended, by that day."""
        return self.begun(on).filter(Q(to_on=None) | Q(to_on__gte=on or today()))


def overlapping() -> Q:
    """Within an Exists(): another row whose term has more than a day in common with the outer row's."""
    begins = Coalesce(OuterRef("from_on"), Value(date.min))
    ends = Coalesce(OuterRef("to_on"), Value(date.max))
    begun, not_over = Q(from_on=None) | Q(from_on__lt=ends), Q(to_on=None) | Q(to_on__gt=begins)
    return ~Q(pk=OuterRef("pk")) & begun & not_over
