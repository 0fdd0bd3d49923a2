"""The words of an uploaded file, kept so that it can be found by them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string

from .enums import FileStatus


class FileText(models.Model):
    """`digest` is that of the content last read: the same content is not read again."""

    document = models.OneToOneField(
        get_document_model_string(), on_delete=models.CASCADE, related_name="file_text", verbose_name=_("file")
    )
    status = models.CharField(_("status"), max_length=20, choices=FileStatus, db_index=True)
    reason = models.CharField(_("reason"), max_length=250, blank=True)
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, blank=True)
    text = models.TextField(_("text"), blank=True)
    size = models.PositiveBigIntegerField(_("size"), default=0)
    digest = models.CharField(max_length=64, blank=True)
    read_at = models.DateTimeField(_("read at"), auto_now=True)

    class Meta:
        verbose_name = _("text of a file")
        verbose_name_plural = _("texts of files")

    def __str__(self) -> str:
        return f"{self.document}: {self.get_status_display()}"
