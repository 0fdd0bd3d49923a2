"""What the import commands share: reading the files, saying what was understood, refusing with line and reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from decisions.importing.files import read_text
from decisions.importing.parsed import Unreadable
from decisions.meetings.models import MeetingPage
from instruments.models import InstrumentPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from django.core.management.base import CommandParser
    from wagtail.models import Page

    from decisions.importing.editions import Outcome

    #: A language and the file of the text in it.
    Source = tuple[str, Path]

LANGUAGES = [code for code, _ in settings.LANGUAGES]


class BelowInstrumentCommand(BaseCommand):
    """Finds the pages that an import names."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--instrument", required=True, help="whose text it is: cms, aewa, …")
        parser.add_argument("--dry-run", action="store_true", help="say what would be stored, and store nothing")
        parser.add_argument("--strict", action="store_true", help="refuse a translation that has other paragraphs")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def instrument(self, slug: str) -> InstrumentPage:
        rows = InstrumentPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        if found := rows.filter(slug=slug).first():
            return found
        known = ", ".join(rows.order_by("path").values_list("slug", flat=True))
        raise CommandError(f"No instrument “{slug}”. There are: {known}")

    def meeting(self, instrument: InstrumentPage, slug: str) -> MeetingPage:
        rows = MeetingPage.objects.filter(instrument=instrument, locale__language_code=settings.LANGUAGE_CODE)
        if found := rows.filter(slug=slug).first():
            return found
        known = ", ".join(rows.order_by("opened_on").values_list("slug", flat=True))
        raise CommandError(f"{instrument.short_name} has no meeting “{slug}”. There are: {known}")

    def index(self, instrument: InstrumentPage, model: type[Page]) -> Page:
        """The page below which the instrument's texts of this kind stand."""
        if found := model.objects.child_of(instrument).first():
            return found
        raise CommandError(f"{instrument.short_name} has no {model._meta.verbose_name}: create the page first.")

    def read(self, path: Path) -> str:
        try:
            return read_text(path.read_bytes(), path.name)
        except OSError as error:
            raise Unreadable(0, error.strerror or str(error)) from error


class ImportCommand(BelowInstrumentCommand):
    """Options and answers of the import of one text, in one language or several; subclasses parse and store it."""

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "files",
            nargs="+",
            metavar="FILE",
            help="plain text in UTF-8, .docx or .pdf; several languages at once as en=FILE fr=FILE, the original first",
        )
        parser.add_argument("--language", choices=LANGUAGES, help="of a single file")
        parser.add_argument("--slug", default="", help="the last part of its address")
        parser.add_argument("--title", default="", help="instead of the printed title")

    def sources(self, options: dict[str, Any]) -> list[Source]:
        files, language = options["files"], options["language"]
        if language:
            if len(files) > 1:
                raise CommandError("With --language there is one file; give several as en=FILE fr=FILE.")
            return [(language, Path(files[0]))]
        sources = [(code, Path(path)) for code, _, path in (file.partition("=") for file in files)]
        if not {code for code, _ in sources}.issubset(LANGUAGES):
            raise CommandError("Say the language of each file: --language fr FILE, or en=FILE fr=FILE.")
        if len({code for code, _ in sources}) < len(sources):
            raise CommandError("There are two files of one language.")
        return sources

    def parsed(self, sources: Sequence[Source], parse: Callable[[str, str], Any]) -> list[Any]:
        """Every text, or none: refused with the name of the file that can't be read."""
        found = []
        for language, path in sources:
            try:
                found.append(parse(self.read(path), language))
            except Unreadable as error:
                raise CommandError(f"{path}: {error}") from error
        return found

    def say(self, parsed: Sequence[Any], parts: str, as_json: bool) -> None:
        """Print what was understood: one line a part, or the whole as JSON; a list of texts, if there are several."""
        data = [text.as_dict() for text in parsed]
        if as_json:
            self.stdout.write(json.dumps(data if len(data) > 1 else data[0], ensure_ascii=False, indent=2))
            return
        for text in data:
            self._say(text, parts)

    def _say(self, data: dict[str, Any], parts: str) -> None:
        self.stdout.write(data["title"])
        for part in data[parts]:
            indent = "  " * part["level"]
            opening = " ".join(filter(None, [part["number"], part.get("verb", "")]))
            self.stdout.write(f"{indent}{part['kind']:<11}{opening} {part['text'][:70]}".rstrip())
        counts = {kind: sum(part["kind"] == kind for part in data[parts]) for kind in {p["kind"] for p in data[parts]}}
        counted = ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))
        self.stdout.write(f"{counted}; {len(data['discarded'])} lines left out: {data['discarded']}")

    def say_outcomes(self, page: Page, outcomes: Sequence[Outcome]) -> None:
        """What became of each language, and each paragraph that did not fit, in full."""
        several = len(outcomes) > 1 or any(not outcome.fits for outcome in outcomes)
        for outcome in outcomes:
            language = f" ({outcome.language})" if several else ""
            self.stderr.write(f"{outcome.done}{language}: {page.get_url()}")
            for line in outcome.report():
                self.stderr.write(f"  {line}")
