"""Import the text of a document, paragraph by paragraph."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandError
from django.utils.text import slugify

from decisions.documents.enums import DocumentKind
from decisions.documents.models import DocumentIndexPage, DocumentPage
from decisions.importing import parse_document
from decisions.importing.command import ImportCommand
from decisions.importing.editions import Refused, edition_of
from decisions.importing.store import store

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from decisions.importing import ParsedDocument
    from decisions.meetings.models import MeetingPage


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
        source = f"{instrument.slug}/documents/{options['slug']}"
        sources = self.sources(options)
        parsed = self.parsed(sources, partial(parse_document, source_id=source))
        self.say(parsed, "paragraphs", options["format"] == "json")
        first, *others = parsed
        page = document(first, meeting, options)
        editions = [edition_of(first, options["title"]), *map(edition_of, others)]
        ways = {name: options[name] for name in ("strict", "dry_run")}
        try:
            page, outcomes = store(self.index(instrument, DocumentIndexPage), page, editions, **ways)
        except Refused as error:
            raise CommandError(f"{sources[0][1]}: {error}") from error
        self.say_outcomes(page, outcomes)


def document(parsed: ParsedDocument, meeting: MeetingPage | None, options: dict[str, Any]) -> DocumentPage:
    title = options["title"] or parsed.title
    return DocumentPage(
        title=title,
        slug=options["slug"] or slugify(options["symbol"] or title),
        kind=options["kind"],
        symbol=options["symbol"],
        meeting=meeting,
    )
