"""Reads uploaded files, and remembers what came of it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from django.apps import apps
from wagtail.documents import get_document_model

from decisions.importing.files import LARGEST, Unsupported, read_text
from decisions.importing.lines import LIMIT
from decisions.importing.parsed import Unreadable
from home.models import LanguageFile

from .enums import FileStatus
from .languages import guess_language
from .models import FileText

if TYPE_CHECKING:
    from wagtail.documents.models import AbstractDocument


def file_models() -> list[type[LanguageFile]]:
    """The models that attach a file to a page in one language."""
    return [model for model in apps.get_models() if issubclass(model, LanguageFile)]


def read_document(pk: int, *, again: bool = False) -> FileText | None:
    """The text of a document, read if its content is new or it is to be read `again`; None: the document has gone."""
    document = get_document_model().objects.filter(pk=pk).first()
    if document is None:
        return None
    known = FileText.objects.filter(document=document).first()
    content, fault = content_of(document)
    digest = sha256(content).hexdigest()
    if known and known.digest == digest and not fault and not again:
        return known
    status, text, reason = (FileStatus.UNREADABLE, "", fault) if fault else outcome(content, document.filename)
    found = {
        "status": status,
        "text": text,
        "reason": reason[:250],
        "size": len(content),
        "digest": digest,
        "language": attached_language(pk) or guess_language(text),
    }
    return FileText.objects.update_or_create(document=document, defaults=found)[0]


def content_of(document: AbstractDocument) -> tuple[bytes, str]:
    """The bytes of the file, one more than is read at most, and why there are none."""
    try:
        with document.file.open("rb") as file:
            return file.read(LARGEST + 1), ""
    except OSError as error:
        return b"", error.strerror or str(error)


def outcome(content: bytes, name: str) -> tuple[FileStatus, str, str]:
    try:
        text = readable(read_text(content, name))
    except Unsupported as error:
        return FileStatus.UNSUPPORTED, "", str(error)
    except Unreadable as error:
        return FileStatus.UNREADABLE, "", str(error)
    if not any(char.isalnum() for char in text):
        return FileStatus.EMPTY, "", ""
    reason = f"the first {LIMIT:,} characters of {len(text):,}" if len(text) > LIMIT else ""
    return FileStatus.READ, text[:LIMIT], reason


def readable(text: str) -> str:
    """Without what a database can't keep, and with one kind of line end."""
    return text.replace("\0", "").replace("\u2029", "\n").replace("\r\n", "\n")


def attached_language(pk: int) -> str:
    """The language in which the file is attached to a page."""
    found = (model.objects.filter(file_id=pk).values_list("language", flat=True).first() for model in file_models())
    return next(filter(None, found), "")
