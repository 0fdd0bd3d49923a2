"""A file in one language."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class LanguageFile(Orderable):
    """The document of a page in one language: a file kept here, or the address of one kept elsewhere."""

    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    file = models.ForeignKey(
        "wagtaildocs.Document",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("file"),
    )
    address = models.URLField(_("address"), blank=True)

    panels = [FieldPanel("language"), FieldPanel("file"), FieldPanel("address")]

    class Meta(Orderable.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        if bool(self.file_id) == bool(self.address):
            raise ValidationError(_("Give either a file or an address."))

    @property
    def url(self) -> str:
        return self.file.url if self.file_id else self.address
