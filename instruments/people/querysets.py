"""Appointments, as readers and programs ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from home.dates import today
from instruments.terms import TermQuerySet

from .enums import Role

if TYPE_CHECKING:
    from datetime import date
    from typing import Self


class AppointmentQuerySet(TermQuerySet):
    def past(self, on: date | None = None) -> Self:
        return self.filter(to_on__lt=on or today())

    def confirmed(self, on: date | None = None) -> Self:
        """By an official letter that the Secretariat has accepted: only these are public, ended ones too."""
        return self.filter(confirmed_on__lte=on or today())

    def focal_points(self) -> Self:
        """Those who hold the post, alternates left out."""
        return self.filter(role=Role.FOCAL_POINT, is_alternate=False)
