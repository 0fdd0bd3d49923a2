"""What a text in one language is worth."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Standing(models.TextChoices):
    """Of the words in one language, as against those that were adopted."""

    ORIGINAL = "original", _("original")
    OFFICIAL = "official", _("official translation")
    UNOFFICIAL = "unofficial", _("unofficial translation")
