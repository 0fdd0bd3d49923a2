"""Bring a CSV file or a workbook into the registry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from instruments.registry.importing import at_once, dry, new_kind, run
from instruments.registry.kinds import KINDS
from instruments.registry.report import Outcome, Report, lines_of
from instruments.registry.tables import FileRefused, read_table

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    help = "Import a file of the registry, CSV or XLSX: all of it, or nothing. Run twice, it changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=KINDS)
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="tell what would change, and store nothing")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--instrument", default="", help="of every row, for a file without this column: cms")

    def handle(self, *args: Any, **options: Any) -> None:
        accept = dry if options["dry_run"] else at_once
        try:
            table = read_table(options["file"].read_bytes())
            report = run(new_kind(options["kind"]), table, accept, options["instrument"])
        except (OSError, FileRefused) as error:
            if options["format"] == "json":
                self.stdout.write(as_json({"kind": options["kind"], "stored": False, "error": str(error)}))
            raise CommandError(f"{options['file']}: {error}") from error
        self.stdout.write(as_json(report.as_data()) if options["format"] == "json" else as_text(report))
        if report.refused:
            raise CommandError(f"{len(report.refused)} of {len(report.entries)} rows refused: nothing was stored.")


def as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_text(report: Report) -> str:
    """Every row but the unchanged ones, then how many of each."""
    data = report.as_data()
    lines = []
    if data["ignored_columns"]:
        lines.append(f"Ignored columns: {', '.join(data['ignored_columns'])}")
    for row in data["rows"]:
        if row["outcome"] != Outcome.UNCHANGED or row["remarks"]:
            lines.append(f"{row['line']}: {row['outcome']} {row['subject']}".rstrip())
            lines += [f"    {line}" for line in lines_of(row)]
    counts = ", ".join(f"{count} {outcome}" for outcome, count in data["count"].items())
    return "\n".join([*lines, counts + ("" if data["stored"] else " (nothing stored)")])
