"""Letters of appointment: what is accepted as one, and where it is kept."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import filetype
from django.core.exceptions import ValidationError
from django.http import FileResponse
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django.core.files import File
    from django.db.models.fields.files import FieldFile

LARGEST = 10 * 1024 * 1024
#: What a letter may be, by its first bytes, whatever its name says.
TYPES = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


def type_of(file: File) -> str:
    """Its media type, "" for one that no letter has."""
    file.seek(0)
    kind = filetype.guess_mime(file.read(261)) or ""
    file.seek(0)
    return kind if kind in TYPES else ""


def check_letter(file: File) -> None:
    if getattr(file, "_committed", False):  # it has been checked, and may be gone from the disk since
        return
    if file.size > LARGEST:
        raise ValidationError(_("The file is larger than %(size)s.") % {"size": filesizeformat(LARGEST)})
    if not type_of(file):
        raise ValidationError(_("A letter is a PDF, a JPEG or a PNG file."))


def serve_letter(file: FieldFile) -> FileResponse:
    """For those whom the calling view has let in and recorded; never kept, and opened by no page."""
    kind = type_of(file.open())
    response = FileResponse(file, as_attachment=True, filename=f"letter.{TYPES[kind]}", content_type=kind)
    response["Cache-Control"] = "no-store, private"
    return response


def letter_name(instance: Any, filename: str) -> str:
    """A name that tells nothing: neither whose letter it is, nor what the file was called."""
    return f"letters/{uuid.uuid4()}"
