"""Erase a person from rows, files, accounts, sessions, logs, revisions and the search index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from instruments.people.forgetting import AdminAccountError, forget, words_of
from instruments.people.models import Person
from instruments.people.traces import mentions

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    help = "Erase a person. Appointments stay, the name withheld; a person without any is deleted."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("person", help="number or UUID of the person")
        parser.add_argument("--dry-run", action="store_true", help="say what would be erased, and erase nothing")
        parser.add_argument("--yes", action="store_true", help="erase: nothing brings it back but a backup")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["yes"] and not options["dry_run"]:
            raise CommandError("Say --dry-run to see what would be erased, or --yes to erase it.")
        person = found(options["person"])
        words, running = words_of(person), person.appointments.current().count()
        with transaction.atomic():
            try:
                done = forget(person)
            except AdminAccountError as error:
                raise CommandError("The person's account enters the admin: delete the account there first.") from error
            transaction.set_rollback(options["dry_run"])
        for table, rows in sorted(done.items()):
            self.stdout.write(f"{table}: {rows}")
        if not done:
            self.stdout.write("Nothing was left to erase.")
        if running:
            self.stdout.write(f"{running} appointments still run, with nobody to reach: end them in the admin.")
        if options["dry_run"]:
            self.stdout.write("Nothing was erased: this was a dry run.")
        else:
            self.report(mentions(words))

    def report(self, left: dict[str, int]) -> None:
        """Texts that others wrote, such as news, are theirs to change."""
        for column, rows in left.items():
            self.stdout.write(f"Still named in {column}: {rows}")
        self.stdout.write("Mails that were sent, and backups, are out of reach: see docs/operations.md.")


def found(key: str) -> Person:
    try:
        return Person.objects.get(pk=int(key)) if key.isdecimal() else Person.objects.get(uuid=UUID(key))
    except (ValueError, Person.DoesNotExist) as error:
        raise CommandError("There is no such person.") from error
