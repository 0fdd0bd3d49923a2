"""Read the uploaded files that have not been read as they are now."""

from __future__ import annotations

from collections import Counter
from typing import IO, TYPE_CHECKING, Any, cast

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.table import Table
from wagtail.documents import get_document_model

from decisions.filetexts.enums import FileStatus
from decisions.filetexts.reading import read_document

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from decisions.filetexts.models import FileText


class Command(BaseCommand):
    help = "Keep the text of every uploaded file for search, and list the files that could not be read."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="read files again that have not changed")

    def handle(self, *args: Any, **options: Any) -> None:
        console = Console(file=cast("IO[str]", self.stdout), highlight=False, markup=False)
        counts: Counter[str] = Counter()
        table = Table("file", "status", "reason")
        for pk in get_document_model().objects.order_by("pk").values_list("pk", flat=True):
            if text := read_document(pk, again=options["all"]):
                counts[text.status] += 1
                self.note(table, text)
        if table.row_count:
            console.print(table)
        console.print(", ".join(f"{counts[status]} {status.label}" for status in FileStatus))

    def note(self, table: Table, text: FileText) -> None:
        if text.status != FileStatus.READ or text.reason:
            table.add_row(text.document.filename, text.get_status_display(), text.reason)
