"""The words of the treaties for decisions, their force and their provisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class DecisionKind(models.TextChoices):
    RESOLUTION = "resolution", _("Resolution")
    RECOMMENDATION = "recommendation", _("Recommendation")
    DECISION = "decision", _("Decision")
    COMMITTEE_DECISION = "committee_decision", _("Committee decision")


class DecisionStatus(models.TextChoices):
    IN_FORCE = "in_force", _("in force")
    PARTLY_IN_FORCE = "partly_in_force", _("partly in force")
    AMENDED = "amended", _("amended")
    SUPERSEDED = "superseded", _("superseded")
    REPEALED = "repealed", _("repealed")
    COMPLETED = "completed", _("completed")
    WITHDRAWN = "withdrawn", _("withdrawn")
    NOT_RECORDED = "not_recorded", _("status not recorded")


#: What still binds, wholly or in part.
APPLYING = (DecisionStatus.IN_FORCE, DecisionStatus.PARTLY_IN_FORCE, DecisionStatus.AMENDED)
#: What asks nothing of anyone any more.
LAPSED = (DecisionStatus.SUPERSEDED, DecisionStatus.REPEALED, DecisionStatus.COMPLETED, DecisionStatus.WITHDRAWN)


class TextKind(models.TextChoices):
    """What the page has of the decision; it never claims more."""

    OFFICIAL = "official", _("official text")
    SUMMARY = "summary", _("summary by the editors of this site")
    TITLE = "title", _("title alone")


class TextStanding(models.TextChoices):
    """What the text in one language is worth."""

    ORIGINAL = "original", _("original")
    OFFICIAL = "official", _("official translation")
    UNOFFICIAL = "unofficial", _("unofficial translation")


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


#: Those that are bound by the instrument: what is asked of them is asked of each country that takes part.
BOUND = (Addressee.PARTIES, Addressee.SIGNATORIES)


class RelationKind(models.TextChoices):
    """What one decision says of another; `inverse` is how the other's readers are told of it."""

    RECALLS = "recalls", pgettext_lazy("relation", "recalls")
    FOLLOWS = "follows", pgettext_lazy("relation", "follows up")
    IMPLEMENTS = "implements", pgettext_lazy("relation", "implements")
    AMENDS = "amends", pgettext_lazy("relation", "amends")
    REVISES = "revises", pgettext_lazy("relation", "revises")
    SUPERSEDES = "supersedes", pgettext_lazy("relation", "supersedes")
    REPEALS = "repeals", pgettext_lazy("relation", "repeals")
    INVITES = "invites", pgettext_lazy("relation", "invites")
    REQUESTS = "requests", pgettext_lazy("relation", "requests")
    REPORTS_TO = "reports_to", pgettext_lazy("relation", "reports to")
    RELATED = "related", pgettext_lazy("relation", "related to")

    @property
    def inverse(self) -> StrOrPromise:
        return INVERSES[self]


INVERSES: dict[RelationKind, StrOrPromise] = {
    RelationKind.RECALLS: pgettext_lazy("relation", "recalled by"),
    RelationKind.FOLLOWS: pgettext_lazy("relation", "followed up by"),
    RelationKind.IMPLEMENTS: pgettext_lazy("relation", "implemented by"),
    RelationKind.AMENDS: pgettext_lazy("relation", "amended by"),
    RelationKind.REVISES: pgettext_lazy("relation", "revised by"),
    RelationKind.SUPERSEDES: pgettext_lazy("relation", "superseded by"),
    RelationKind.REPEALS: pgettext_lazy("relation", "repealed by"),
    RelationKind.INVITES: pgettext_lazy("relation", "invited by"),
    RelationKind.REQUESTS: pgettext_lazy("relation", "requested by"),
    RelationKind.REPORTS_TO: pgettext_lazy("relation", "receives the report of"),
    RelationKind.RELATED: pgettext_lazy("relation", "related to"),
}
