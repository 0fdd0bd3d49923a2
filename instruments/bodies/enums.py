"""What a country is in a body."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Seat(models.TextChoices):
    MEMBER = "member", _("member")
    ALTERNATE = "alternate", _("alternate member")
    CHAIR = "chair", _("Chair")
    VICE_CHAIR = "vice_chair", _("Vice-Chair")
    OBSERVER = "observer", _("observer")
