"""Import the text of an adopted decision, split into its provisions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandError

from decisions.enums import DecisionKind
from decisions.importing import parse
from decisions.importing.command import ImportCommand
from decisions.importing.decisions import Wanted, store_decision
from decisions.importing.editions import Refused
from decisions.models import DecisionIndexPage

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


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
        source = f"{instrument.slug}/{meeting.slug}/{options['slug']}"
        told = {name: options[name] or "" for name in ("slug", "title", "number", "kind")}
        wanted = Wanted(meeting, source, **told)
        sources = self.sources(options)
        parsed = self.parsed(sources, partial(parse, source_id=source))
        self.say(parsed, "provisions", options["format"] == "json")
        try:
            parent = self.index(instrument, DecisionIndexPage)
            ways = {name: options[name] for name in ("strict", "dry_run")}
            page, outcomes = store_decision(parent, parsed, wanted, **ways)
        except Refused as error:
            raise CommandError(f"{sources[0][1]}: {error}") from error
        self.say_outcomes(page, outcomes)
