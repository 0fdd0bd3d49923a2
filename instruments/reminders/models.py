"""What persons have been reminded of."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from instruments.people.models import Person


class Reminder(models.Model):
    """Nobody is reminded twice of one thing for one milestone: the day on which the reminder was owed.

    `key` names the thing, as Due does; a due date that moves has new milestones.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="reminders")
    key = models.CharField(max_length=200)
    milestone = models.DateField()
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "key", "milestone"], name="one_reminder_per_milestone"),
        ]

    def __str__(self) -> str:
        return f"{self.key}, {self.milestone}"
