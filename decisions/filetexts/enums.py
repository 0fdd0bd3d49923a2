from django.db import models
from django.utils.translation import pgettext_lazy


class FileStatus(models.TextChoices):
    """What became of the reading of a file."""

    READ = "read", pgettext_lazy("of a file", "read")
    EMPTY = "empty", pgettext_lazy("of a file", "empty")
    UNREADABLE = "unreadable", pgettext_lazy("of a file", "unreadable")
    UNSUPPORTED = "unsupported", pgettext_lazy("of a file", "not supported")
