"""Import the decisions of a meeting from a folder of their texts, and report on each."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from django.core.management.base import CommandError
from django.db import transaction
from rich.console import Console
from rich.table import Table

from decisions.enums import DecisionKind
from decisions.importing import Unreadable, parse
from decisions.importing.command import LANGUAGES, BelowInstrumentCommand
from decisions.importing.decisions import Wanted, store_decision
from decisions.importing.editions import Refused
from decisions.importing.folder import bundles_in
from decisions.models import DecisionIndexPage

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from decisions.importing.folder import Bundle


@dataclass(frozen=True)
class Entry:
    """A line of the report: a decision, or a file that belongs to none; `outcome` is "refused" where it failed."""

    name: str
    outcome: str
    languages: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    address: str = ""


class Command(BelowInstrumentCommand):
    help = (
        "Import a meeting's decisions from a folder with files such as resolution-11.3.en.docx and "
        "resolution-11.3.fr.pdf. Each decision is stored whole or refused; run twice, it changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("folder", type=Path)
        parser.add_argument("--meeting", required=True, help="the meeting that adopted them: stc44, cop11, …")
        parser.add_argument("--kind", choices=DecisionKind.values, default="", help="by default, what it adopts")
        parser.add_argument("--original", choices=LANGUAGES, default=LANGUAGES[0], help="the language of the original")

    def handle(self, *args: Any, **options: Any) -> None:
        self.options = options
        self.home = self.instrument(options["instrument"])
        self.held = self.meeting(self.home, options["meeting"])
        self.parent = self.index(self.home, DecisionIndexPage)
        if not options["folder"].is_dir():
            raise CommandError(f"{options['folder']}: no folder")
        entries = self.entries(options["folder"])
        self.report(entries)
        refused = sum(entry.outcome == "refused" for entry in entries)
        if refused:
            raise CommandError(f"{refused} of {len(entries)} refused", returncode=1)

    def entries(self, folder: Path) -> list[Entry]:
        bundles, nameless = bundles_in(folder.iterdir(), LANGUAGES)
        reason = f"its name tells no language, as “{folder.name}.{LANGUAGES[0]}.docx” would"
        with transaction.atomic():
            entries = [self.entry(bundle) for bundle in bundles]
            # A dry run is undone as a whole: a decision may need one that comes before it.
            transaction.set_rollback(self.options["dry_run"])
        return [*entries, *(Entry(path.name, "refused", remarks=(reason,)) for path in nameless)]

    def entry(self, bundle: Bundle) -> Entry:
        """A decision, stored or refused as a whole."""
        order = sorted(LANGUAGES, key=lambda code: code != self.options["original"])
        sources = bundle.sources(order)
        languages = tuple(language for language, _ in sources)
        aside = [f"{path.name}: left aside, another file has this text" for path in bundle.aside]
        source = f"{self.home.slug}/{self.held.slug}/{bundle.stem}"
        parsed, unread = [], []
        for language, path in sources:
            try:
                parsed.append(partial(parse, source_id=source)(self.read(path), language))
            except Unreadable as error:
                unread.append(f"{path.name}: {error}")
        if unread:
            return Entry(bundle.stem, "refused", languages, (*unread, *aside))
        wanted = Wanted(self.held, source, kind=self.options["kind"], name=bundle.stem.replace(".", "-"))
        try:
            page, outcomes = store_decision(self.parent, parsed, wanted, strict=self.options["strict"])
        except Refused as error:
            return Entry(bundle.stem, "refused", languages, (str(error), *aside))
        done = next((word for word in ("created", "changed") if word in {o.done for o in outcomes}), "unchanged")
        misfits = (f"{outcome.language}: {line}" for outcome in outcomes for line in outcome.report())
        return Entry(bundle.stem, done, languages, (*misfits, *aside), page.get_url() or "")

    def report(self, entries: list[Entry]) -> None:
        if self.options["format"] == "json":
            self.stdout.write(json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=2))
            return
        table = Table("decision", "outcome", "languages", "remarks", "address")
        for entry in entries:
            table.add_row(entry.name, entry.outcome, " ".join(entry.languages), "\n".join(entry.remarks), entry.address)
        console = Console(file=cast("IO[str]", self.stdout), highlight=False, markup=False, soft_wrap=False)
        console.print(table)
