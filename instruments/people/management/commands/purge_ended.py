"""Take out of the record how persons could be reached whose appointments ended long ago."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand
from django.db import transaction

from instruments.people.forgetting import forget_contacts

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    help = "Erase addresses, telephones, notes and letters of appointments that ended before a day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--before", type=date.fromisoformat, required=True, help="YYYY-MM-DD")
        parser.add_argument("--dry-run", action="store_true", help="say what would be erased, and erase nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            done = forget_contacts(options["before"])
            transaction.set_rollback(options["dry_run"])
        self.stdout.write(f"appointments: {done['people_appointment']}, letters: {done['letters']}")
