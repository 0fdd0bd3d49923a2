"""What an index does not know yet."""

from __future__ import annotations

from django.db import models

from .generation import Generation


class Change(models.Model):
    """Written in the transaction of what changed, and removed when the index has it.

    `with_below`: all that stands below the key may have changed as well.
    """

    generation = models.ForeignKey(Generation, on_delete=models.CASCADE, related_name="changes")
    key = models.CharField(max_length=200)
    with_below = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.key
