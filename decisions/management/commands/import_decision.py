"""Import the text of an adopted decision, split into its provisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandError
from django.utils.text import slugify

from decisions.enums import DecisionKind, TextKind
from decisions.importing import Unreadable, parse
from decisions.importing.command import ImportCommand
from decisions.importing.store import Refused, store, to_blocks
from decisions.models import DecisionIndexPage, DecisionPage
from instruments.enums import BodyKind

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from decisions.importing import ParsedDecision
    from decisions.meetings.models import MeetingPage

PLENARY = {BodyKind.CONFERENCE_OF_PARTIES, BodyKind.MEETING_OF_PARTIES, BodyKind.MEETING_OF_SIGNATORIES}


class Command(ImportCommand):
    help = "Import a decision from its text. Run twice, it changes nothing; with a corrected text, it corrects."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--meeting", required=True, help="the meeting that adopted it: stc44, cop11, …")
        parser.add_argument("--number", default="", help="instead of the printed number")
        parser.add_argument("--kind", choices=DecisionKind.values, help="by default, what the meeting adopts")

    def handle(self, *args: Any, **options: Any) -> None:
        instrument = self.instrument(options["instrument"])
        meeting = self.meeting(instrument, options["meeting"])
        try:
            source = f"{instrument.slug}/{meeting.slug}/{options['slug']}"
            parsed = parse(self.read(options["file"]), options["language"], source_id=source)
            self.say(parsed, "provisions", options["format"] == "json")
            if not options["dry_run"]:
                parent = self.index(instrument, DecisionIndexPage)
                blocks = to_blocks(parsed.provisions, "provision", parsed.language)
                page = decision(parsed, meeting, options)
                page, outcome = store(parent, page, blocks, parsed.language, bool(options["title"]))
                self.stderr.write(f"{outcome}: {page.get_url()}")
        except (Unreadable, Refused) as error:
            raise CommandError(f"{options['file']}: {error}") from error


def decision(parsed: ParsedDecision, meeting: MeetingPage, options: dict[str, Any]) -> DecisionPage:
    number = options["number"] or parsed.number
    kind = options["kind"] or kind_adopted_by(meeting)
    title = options["title"] or parsed.title
    return DecisionPage(
        title=title,
        slug=options["slug"] or slugify(f"{kind} {number}".replace(".", "-") if number else f"{meeting.slug} {title}"),
        kind=kind,
        number=number,
        meeting=meeting,
        text_kind=TextKind.OFFICIAL,
    )


def kind_adopted_by(meeting: MeetingPage) -> DecisionKind:
    in_plenary = meeting.body is None or meeting.body.kind in PLENARY
    return DecisionKind.RESOLUTION if in_plenary else DecisionKind.COMMITTEE_DECISION
