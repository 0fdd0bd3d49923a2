"""What people are appointed to, and who may see what of them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    FOCAL_POINT = "focal_point", _("national focal point")
    AUTHORITY = "authority", _("national authority")
    SCIENTIFIC_COUNCILLOR = "scientific_councillor", _("scientific councillor")
    TECHNICAL_FOCAL_POINT = "technical_focal_point", _("technical focal point")
    COMMUNICATION_FOCAL_POINT = "communication_focal_point", _("focal point for communication")


class State(models.TextChoices):
    """Of an appointment on a day; it follows from the dates of the appointment."""

    DESIGNATED = "designated", _("designated")
    CONFIRMED = "confirmed", _("confirmed")
    ENDED = "ended", _("ended")


class Audience(models.TextChoices):
    """Who sees a detail of an appointment, from few to all."""

    SECRETARIAT = "secretariat", _("the Secretariat only")
    FAMILY = "family", _("focal points of the Family")
    PUBLIC = "public", _("everyone")
