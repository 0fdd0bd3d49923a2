"""When what is asked is due."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Due(models.TextChoices):
    """In the order in which a list shows them. What a decision asked that is over binds no one, whatever its date."""

    TO_COME = "to_come", _("to come")
    UNDATED = "undated", _("without a date")
    PAST = "past", _("past")
    LAPSED = "lapsed", _("no longer asked: the decision is over")
