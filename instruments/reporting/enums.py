"""How it stands with a country's report of a cycle."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ReportState(models.TextChoices):
    """It follows from the dates of the report, of the cycle and of the country's being bound."""

    RECEIVED = "received", pgettext_lazy("national report", "received")
    LATE = "late", pgettext_lazy("national report", "received late")
    DUE = "due", pgettext_lazy("national report", "due")
    OVERDUE = "overdue", pgettext_lazy("national report", "not received")
    NOT_BOUND = "not_party", _("not a Party at the time")


#: Of those who still have to report.
OWED = frozenset({ReportState.DUE, ReportState.OVERDUE})
