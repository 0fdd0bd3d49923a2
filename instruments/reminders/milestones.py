"""When something is to be reminded of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone

from .models import Reminder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from instruments.people.models import Appointment

#: How far ahead something may be reminded of.
AHEAD = timedelta(days=90)
#: How long an entry is taken to be right, and how long and how often the question is repeated.
YEAR, AGAIN, TIMES = timedelta(days=365), timedelta(days=30), 3
ENTRY = "entry:"


def before(due_on: date, days: Iterable[int], on: date) -> date | None:
    """The nearest milestone reached; one that was missed is made up for until the due date, earlier ones are not."""
    reached = [due_on - timedelta(days=count) for count in days]
    return max((day for day in reached if day <= on <= due_on), default=None)


def entry_key(appointment: Appointment) -> str:
    return f"{ENTRY}{appointment.uuid}"


def last_checked(appointment: Appointment) -> date | None:
    return max(filter(None, [appointment.checked_on, appointment.confirmed_on]), default=None)


@dataclass
class Sent:
    """What has been sent already, as far as it still matters. One query."""

    reminders: dict[tuple[int, str], dict[date, date]] = field(default_factory=dict)

    @classmethod
    def by(cls, on: date) -> Sent:
        rows = Reminder.objects.filter(Q(milestone__gte=on - AHEAD) | Q(key__startswith=ENTRY))
        sent = cls()
        for person, key, milestone, sent_at in rows.values_list("person", "key", "milestone", "sent_at"):
            sent.reminders.setdefault((person, key), {})[milestone] = timezone.localdate(sent_at)
        return sent

    def of(self, person: int, key: str) -> dict[date, date]:
        """Milestones with the days on which they were sent."""
        return self.reminders.get((person, key), {})

    def asks(self, appointment: Appointment, on: date) -> date | None:
        """The milestone at which to ask whether an entry is still right: a year after it was last said to be, and
        twice more, each time thirty days after the last question."""
        checked = last_checked(appointment)
        if checked is None or checked + YEAR > on:
            return None
        first = checked + YEAR
        asked = {
            day: sent for day, sent in self.of(appointment.person_id, entry_key(appointment)).items() if day >= first
        }
        if len(asked) >= TIMES or any(sent + AGAIN > on for sent in asked.values()):
            return None
        return first + len(asked) * AGAIN
