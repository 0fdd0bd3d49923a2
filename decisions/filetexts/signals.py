from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from .models import FileText
from .reading import read_document

if TYPE_CHECKING:
    from home.models import LanguageFile


def saved(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Read a file once its document is stored; whatever is wrong with the file, the document stays."""

    def read() -> None:
        read_document(instance.pk)

    if not raw:
        transaction.on_commit(read, robust=True)


def attached(instance: LanguageFile, **kwargs: Any) -> None:
    """The language that editors give to a file is better than any guess."""
    if instance.file_id:
        FileText.objects.filter(document_id=instance.file_id).update(language=instance.language)
