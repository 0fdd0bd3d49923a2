"""How a meeting is held, whether it is certain, and what is due before it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MeetingMode(models.TextChoices):
    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")
    HYBRID = "hybrid", _("in person and online")
    WRITTEN = "written", _("by correspondence")


class MeetingStatus(models.TextChoices):
    TENTATIVE = "tentative", _("tentative")
    CONFIRMED = "confirmed", _("confirmed")
    POSTPONED = "postponed", _("postponed")
    CANCELLED = "cancelled", _("cancelled")


class DeadlineKind(models.TextChoices):
    REGISTRATION = "registration", _("registration")
    DRAFT_DECISIONS = "draft_decisions", _("draft resolutions and decisions")
    DOCUMENTS = "documents", _("documents")
    CREDENTIALS = "credentials", _("credentials")
    FUNDING = "funding", _("requests for funding")
    OBSERVERS = "observers", _("admission of observers")
