"""The words of attached files, as parts of the pages that offer them. A private collection's are not to be found."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from home.finding.keys import page_keys
from home.finding.said import Said, adds_to_documents
from search.documents import Part
from search.outbox import changed

from .enums import FileStatus
from .models import FileText
from .reading import file_models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wagtail.documents.models import AbstractDocument

    from home.models import LanguageFile


def is_private() -> Exists:
    """Whether the collection of a file's document, or one above it, is not open to everybody."""
    path = OuterRef("file__collection__path")
    return Exists(
        CollectionViewRestriction.objects.filter(collection__path=Substr(path, 1, Length("collection__path")))
    )


@adds_to_documents
def texts_of_files(rows: list[Any]) -> dict[int, Said]:
    """One query for each type that has files."""
    files = {row.pk: files_met(row, found) for row, found in attached(rows)}
    return {pk: Said(parts=tuple(map(part_of, found))) for pk, found in files.items()}


def attached(rows: list[Any]) -> Iterator[tuple[Any, list[LanguageFile]]]:
    for model in file_models():
        owners = {row.pk: row for row in rows if isinstance(row, model._meta.get_field("page").related_model)}
        read = model.objects.filter(~is_private(), page__in=owners, file__file_text__status=FileStatus.READ)
        of_row = defaultdict(list)
        for file in read.select_related("file__file_text").order_by("sort_order", "pk"):
            of_row[file.page_id].append(file)
        yield from ((owners[pk], files) for pk, files in of_row.items())


def files_met(row: Any, files: list[LanguageFile]) -> list[LanguageFile]:
    """Those in the languages of the row's readers; else those in the original's language, else all."""
    for languages in (row.readers, (row.entered_in,)):
        if found := [file for file in files if file.language in languages]:
            return found
    return files


def part_of(file: LanguageFile) -> Part:
    return Part(file.url, file.file.filename, file.file.file_text.text, file.language)


def note(**files: Any) -> None:
    """That pages offer files of which this holds, and may have other words now."""
    rows = (model.objects.filter(**files) for model in file_models())
    if keys := [key for found in rows for key in page_keys(found.values_list("page__translation_key", flat=True))]:
        changed(keys)


def text_changed(instance: FileText, **kwargs: Any) -> None:
    note(file=instance.document_id)


def document_changed(instance: AbstractDocument, created: bool, **kwargs: Any) -> None:
    """Receiver of post_save: it may have gone to another collection."""
    if not created:
        note(file=instance.pk)


def collection_changed(instance: Collection, created: bool, **kwargs: Any) -> None:
    """Receiver of post_save: it may be about to go below a private one."""
    if not created:
        note(file__collection__path__startswith=instance.path)


def privacy_changed(instance: CollectionViewRestriction, **kwargs: Any) -> None:
    note(file__collection__path__startswith=instance.collection.path)


post_save.connect(text_changed, sender=FileText)
post_delete.connect(text_changed, sender=FileText)
post_save.connect(document_changed, sender=get_document_model())
post_save.connect(collection_changed, sender=Collection)
post_save.connect(privacy_changed, sender=CollectionViewRestriction)
post_delete.connect(privacy_changed, sender=CollectionViewRestriction)
