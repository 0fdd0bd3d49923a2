"""What a country is in a body."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Seat(models.TextChoices):
    """In the order in which lists name them."""

    CHAIR = "chair", _("Chair")
    VICE_CHAIR = "vice_chair", _("Vice-Chair")
    MEMBER = "member", _("member")
    ALTERNATE = "alternate", _("alternate member")
    OBSERVER = "observer", _("observer")


#: What a country is beside its seat: a member may be elected Chair.
OFFICES = (Seat.CHAIR, Seat.VICE_CHAIR)
