"""Say which pages lack a row in some language, or stand elsewhere in it; exits 1 if any does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from home.languages.audit import complaints, repair
from home.languages.indexes import indexed_afterwards

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="make missing rows, set slugs and places right")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["repair"]:
            with transaction.atomic(), indexed_afterwards():
                repair()
        lines = list(complaints())
        for line in lines:
            self.stdout.write(line)
        if lines:
            raise CommandError(f"{len(lines)} not as it should be")
        self.stdout.write("Every page stands at the same place in every language.")
