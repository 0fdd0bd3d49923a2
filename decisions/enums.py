"""The words of the treaties for decisions, their force and their provisions."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DecisionKind(models.TextChoices):
    RESOLUTION = "resolution", _("Resolution")
    RECOMMENDATION = "recommendation", _("Recommendation")
    DECISION = "decision", _("Decision")
    COMMITTEE_DECISION = "committee_decision", _("Committee decision")


class DecisionStatus(models.TextChoices):
    IN_FORCE = "in_force", _("in force")
    AMENDED = "amended", _("amended")
    SUPERSEDED = "superseded", _("superseded")
    REPEALED = "repealed", _("repealed")
    COMPLETED = "completed", _("completed")
    NOT_RECORDED = "not_recorded", _("status not recorded")


class TextKind(models.TextChoices):
    """What the page has of the decision; it never claims more."""

    OFFICIAL = "official", _("official text")
    SUMMARY = "summary", _("summary by the editors of this site")
    TITLE = "title", _("title alone")


class ProvisionKind(models.TextChoices):
    HEADING = "heading", _("heading")
    PREAMBULAR = "preambular", _("preambular")
    OPERATIVE = "operative", _("operative")


class Addressee(models.TextChoices):
    PARTIES = "parties", _("Parties")
    RANGE_STATES = "range_states", _("Range States")
    SIGNATORIES = "signatories", _("Signatories")
    NON_PARTIES = "non_parties", _("States that are not Parties")
    SECRETARIAT = "secretariat", _("Secretariat")
    EXECUTIVE_SECRETARY = "executive_secretary", _("Executive Secretary")
    STANDING_COMMITTEE = "standing_committee", _("Standing Committee")
    SCIENTIFIC_COUNCIL = "scientific_council", _("Scientific Council")
    WORKING_GROUP = "working_group", _("working groups")
    CHAIR = "chair", _("Chair")
    OTHER_INSTRUMENTS = "other_instruments", _("other instruments of the Family")
    OTHER_BODIES = "other_bodies", _("bodies of other instruments")
    ORGANISATIONS = "organisations", _("other organisations")
    DONORS = "donors", _("donors")
