"""The words that documents are made of."""

from __future__ import annotations

from django.db import models


class KnownWord(models.Model):
    """A word as it is written, in lower case, and how many documents have it; with the last of them it goes."""

    language = models.CharField(max_length=20)
    word = models.CharField(max_length=130)
    folded = models.CharField(max_length=64)
    documents = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="one_row_per_word")]
        indexes = [models.Index(fields=["language", "folded"], name="search_word_folded")]

    def __str__(self) -> str:
        return self.word
