"""What the embedded engine keeps of each document."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """A document by its number, under which the store has its words and each facet's bitmap has it."""

    number = models.AutoField(primary_key=True)
    key = models.CharField(max_length=200)
    language = models.CharField(max_length=20)
    readers = models.JSONField()
    path = models.TextField()
    title = models.TextField()
    title_language = models.CharField(max_length=20, blank=True)
    lead = models.TextField(blank=True)
    codes = models.JSONField()
    parts = models.JSONField()
    facets = models.JSONField()
    date = models.DateField(null=True)
    is_retired = models.BooleanField()
    digest = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "language"], name="one_entry_per_language")]
        indexes = [models.Index(fields=["-date", "key"], name="search_entry_newest")]

    def __str__(self) -> str:
        return f"{self.key} ({self.language})"


class FacetBits(models.Model):
    """The numbers of the entries that have a facet's value, as a serialized bitmap."""

    facet = models.CharField(max_length=60)
    value = models.CharField(max_length=200)
    bits = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["facet", "value"], name="one_bitmap_per_value")]

    def __str__(self) -> str:
        return f"{self.facet}={self.value}"


class Edition(models.Model):
    """One row, whose token every write changes: what a process remembers of the index is true of one token.

    A token is never used twice, so that what was read in a transaction that failed is not taken for anything else.
    """

    token = models.CharField(max_length=32, blank=True)

    def __str__(self) -> str:
        return self.token
