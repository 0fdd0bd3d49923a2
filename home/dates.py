"""Dates known to the day, the month or the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from datetime import date


class Precision(models.TextChoices):
    DAY = "day", _("to the day")
    MONTH = "month", _("to the month")
    YEAR = "year", _("to the year")


def say(value: date | None, precision: str = Precision.DAY) -> str:
    """The date in the reader's language, only as exactly as it is known; "" for none."""
    if value is None:
        return ""
    if precision == Precision.YEAR:
        return str(value.year)
    return formats.date_format(value, "YEAR_MONTH_FORMAT" if precision == Precision.MONTH else "DATE_FORMAT")


def say_span(opened: date | None, closed: date | None, precision: str = Precision.DAY) -> str:
    """Two dates as one: "23 to 29 March 2026" needs no month twice."""
    if not opened or not closed or opened == closed:
        return say(opened or closed, precision)
    first, last = say(opened, precision), say(closed, precision)
    if first == last:
        return first
    if precision == Precision.DAY and (opened.year, opened.month) == (closed.year, closed.month):
        first = str(opened.day)
    return f"{first} – {last}"


def today() -> date:
    return timezone.localdate()
