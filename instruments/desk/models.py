"""What a focal point asks the Secretariat to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.private_files import PrivateStorage
from instruments.people.letters import letter_name
from instruments.people.models import Appointment, Person

from .enums import OPEN, Kind, Stage

if TYPE_CHECKING:
    from typing import Self

    from instruments.models import InstrumentPage


class ProposalQuerySet(models.QuerySet):
    def open(self) -> Self:
        return self.filter(stage__in=OPEN)

    def waiting(self) -> Self:
        """For an editor to decide."""
        return self.filter(stage=Stage.SUBMITTED)


class Proposal(models.Model):
    """A draft that changes nothing until an editor of the instrument accepts it.

    `data` holds proposed values by the record they are for ("person", "entry", "nominee", "letter"), `before` what
    these fields held meanwhile. Once it is decided both are emptied: the values stand in the records or nowhere.
    `turn` counts how often it was sent, so that nobody decides on another version than the one read.
    """

    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="proposals")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    letter = models.FileField(_("letter"), upload_to=letter_name, storage=PrivateStorage(), blank=True)
    stage = models.CharField(_("state"), max_length=10, choices=Stage, default=Stage.SUBMITTED)
    turn = models.PositiveSmallIntegerField(default=1)
    word = models.TextField(_("word of the Secretariat"), blank=True)
    submitted_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="proposals")
    submitted_at = models.DateTimeField(_("sent"))
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True)

    objects = models.Manager.from_queryset(ProposalQuerySet)()

    class Meta:
        verbose_name = _("change proposed by a focal point")
        verbose_name_plural = _("changes proposed by focal points")
        ordering = ["-submitted_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["appointment", "kind", "submitted_by"],
                condition=models.Q(stage__in=OPEN),
                name="one_open_proposal_of_a_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.appointment}"

    @property
    def instrument(self) -> InstrumentPage:
        return self.appointment.instrument

    @property
    def is_waiting(self) -> bool:
        return self.stage == Stage.SUBMITTED

    @property
    def is_open(self) -> bool:
        return self.stage in OPEN

    def fields(self) -> list[str]:
        """The names of what it would change, without their values: what the log keeps."""
        names = [f"{part}.{name}" for part, values in self.data.items() for name in values]
        return [*names, "letter"] if self.letter else names
