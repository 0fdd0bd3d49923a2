"""Import the text of a document, paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandError
from django.utils.text import slugify

from decisions.documents.enums import DocumentKind
from decisions.documents.models import DocumentIndexPage, DocumentPage
from decisions.importing import Unreadable, parse_document
from decisions.importing.command import ImportCommand
from decisions.importing.store import Refused, store, to_blocks

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(ImportCommand):
    help = "Import a document from its text. Run twice, it changes nothing; with a corrected text, it corrects."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--meeting", help="the meeting it was written for, if known")
        parser.add_argument("--symbol", default="")
        parser.add_argument("--kind", choices=DocumentKind.values, default=DocumentKind.MEETING_DOCUMENT)

    def handle(self, *args: Any, **options: Any) -> None:
        instrument = self.instrument(options["instrument"])
        meeting = self.meeting(instrument, options["meeting"]) if options["meeting"] else None
        try:
            source = f"{instrument.slug}/documents/{options['slug']}"
            parsed = parse_document(self.read(options["file"]), options["language"], source_id=source)
            self.say(parsed, "paragraphs", options["format"] == "json")
            if not options["dry_run"]:
                title = options["title"] or parsed.title
                page = DocumentPage(
                    title=title,
                    slug=options["slug"] or slugify(options["symbol"] or title),
                    kind=options["kind"],
                    symbol=options["symbol"],
                    meeting=meeting,
                )
                parent = self.index(instrument, DocumentIndexPage)
                blocks = to_blocks(parsed.paragraphs, "paragraph", parsed.language)
                page, outcome = store(parent, page, blocks, parsed.language, bool(options["title"]))
                self.stderr.write(f"{outcome}: {page.get_url()}")
        except (Unreadable, Refused) as error:
            raise CommandError(f"{options['file']}: {error}") from error
