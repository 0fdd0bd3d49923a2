"""What was done lately, counted against doing it too often."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Attempt(models.Model):
    """`key` is a keyed hash of who tried: neither an address nor a name can be read from it."""

    what = models.CharField(max_length=40)
    key = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        indexes = [models.Index(fields=["what", "key"]), models.Index(fields=["what", "at"])]

    def __str__(self) -> str:
        return self.what
