"""What focal points propose from their desk, and how far a proposal has come."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    CORRECT = "correct", _("correction")
    END = "end", _("end of a mandate")
    ALTERNATE = "alternate", _("naming of an alternate")
    LETTER = "letter", _("letter of appointment")


class Stage(models.TextChoices):
    SUBMITTED = "submitted", pgettext_lazy("of a proposed change", "with the Secretariat")
    RETURNED = "returned", pgettext_lazy("of a proposed change", "returned with a word")
    ACCEPTED = "accepted", pgettext_lazy("of a proposed change", "accepted")
    WITHDRAWN = "withdrawn", pgettext_lazy("of a proposed change", "withdrawn")


#: Its author may still correct or withdraw it.
OPEN = (Stage.SUBMITTED, Stage.RETURNED)
#: Its letter, if any, is about the appointment itself, and not about a successor or an alternate.
ABOUT_ITSELF = (Kind.CORRECT, Kind.LETTER)
