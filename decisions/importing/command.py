"""What the import commands share: reading the file, saying what was understood, refusing with line and reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from decisions.meetings.models import MeetingPage
from instruments.models import InstrumentPage

if TYPE_CHECKING:
    from django.core.management.base import CommandParser
    from wagtail.models import Page

#: Bytes of the largest file that is read.
LARGEST = 2_000_000


class ImportCommand(BaseCommand):
    """Options and answers of an import; subclasses parse the text and store it."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a plain text file in UTF-8")
        parser.add_argument("--instrument", required=True, help="whose text it is: cms, aewa, …")
        parser.add_argument("--language", required=True, choices=[code for code, _ in settings.LANGUAGES])
        parser.add_argument("--slug", default="", help="the last part of its address")
        parser.add_argument("--title", default="", help="instead of the printed title")
        parser.add_argument("--dry-run", action="store_true", help="say what would be stored, and store nothing")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def read(self, path: Path) -> str:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        if len(content) > LARGEST:
            raise CommandError(f"{path}: larger than {LARGEST:,} bytes")
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            raise CommandError(f"{path}: line {line}: not UTF-8, the encoding must be converted first") from error

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

    def say(self, parsed: Any, parts: str, as_json: bool) -> None:
        """Print what was understood: one line a part, or the whole as JSON."""
        data = parsed.as_dict()
        if as_json:
            self.stdout.write(json.dumps(data, ensure_ascii=False, indent=2))
            return
        self.stdout.write(data["title"])
        for part in data[parts]:
            indent = "  " * part["level"]
            opening = " ".join(filter(None, [part["number"], part.get("verb", "")]))
            self.stdout.write(f"{indent}{part['kind']:<11}{opening} {part['text'][:70]}".rstrip())
        counts = {kind: sum(part["kind"] == kind for part in data[parts]) for kind in {p["kind"] for p in data[parts]}}
        counted = ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))
        self.stdout.write(f"{counted}; {len(data['discarded'])} lines left out: {data['discarded']}")
