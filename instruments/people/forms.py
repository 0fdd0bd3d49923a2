"""The form of an appointment in the editors' admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from instruments.ownership import OwnedForm

from .audit import LETTER_CHANGED, record

if TYPE_CHECKING:
    from .models import Appointment


class AppointmentForm(OwnedForm):
    def save(self, commit: bool = True) -> Appointment:
        appointment = super().save(commit)
        if commit and "letter" in self.changed_data:
            record(LETTER_CHANGED, appointment, self.for_user)
        return appointment
