"""The quality report on the command line, for everything there is."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from home.quality.findings import Findings, checks
from home.quality.scope import scope_of

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    help = "List what is doubtful in the record; a report, which fails only with --fail."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--kind", default="", choices=["", *sorted({check.kind for check in checks})])
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--fail", action="store_true", help="exit 1 where anything is found")

    def handle(self, *args: Any, **options: Any) -> None:
        findings = Findings(scope_of(), options["kind"])
        if options["format"] == "json":
            rows = [asdict(finding) for finding in findings]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1, default=str))
        else:
            for finding in findings:
                self.stdout.write(f"{finding.kind}: {finding.owner} {finding.subject}: {finding.detail}")
            for label, count in findings.by_kind().values():
                self.stdout.write(f"{count:>6} {label}")
        if options["fail"] and len(findings):
            raise CommandError(f"{len(findings)} findings.")
