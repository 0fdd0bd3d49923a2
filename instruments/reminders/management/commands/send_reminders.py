"""Remind focal points of what is due, and everyone in the directory to confirm their entry once a year."""

from __future__ import annotations

from datetime import date
from typing import IO, TYPE_CHECKING, Any, cast

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from rich.console import Console
from rich.table import Table

from home.dates import today
from instruments.reminders.gathering import messages
from instruments.reminders.sending import send
from instruments.reminders.words import lines

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from instruments.reminders.gathering import Message


class Command(BaseCommand):
    help = "Send the reminders of a day: one e-mail a person, nothing twice. Run daily; a missed day is made up for."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say which post would be told what")
        parser.add_argument("--on", type=date.fromisoformat, default=None, help="YYYY-MM-DD, by default today")

    def handle(self, *args: Any, **options: Any) -> None:
        on = options["on"] or today()
        if options["dry_run"]:
            self.show(messages(on))
            return
        succeeded = [self.succeeds(message) for message in messages(on)]
        sent, failed = succeeded.count(True), succeeded.count(False)
        self.stdout.write(ngettext("%(count)d e-mail sent", "%(count)d e-mails sent", sent) % {"count": sent})
        if failed:
            raise CommandError(f"{failed} not sent; the next run tries again.")

    def succeeds(self, message: Message) -> bool:
        """What a server answers may name an address, so only the kind of failure is told."""
        try:
            send(message)
        except (OSError, ValueError, DatabaseError) as error:
            posts = "; ".join(dict.fromkeys(post for post, _what in lines(message)))
            self.stderr.write(f"{posts}: {type(error).__name__}")
            return False
        return True

    def show(self, found: list[Message]) -> None:
        """Posts, not persons or addresses."""
        table = Table(pgettext("appointment", "Post"), _("Language"), _("Reminder"))
        for message in found:
            for post, what in lines(message):
                table.add_row(post, message.language, what)
        console = Console(file=cast("IO[str]", self.stdout), highlight=False)
        console.print(table)
        count = len(found)
        self.stdout.write(ngettext("%(count)d e-mail", "%(count)d e-mails", count) % {"count": count})
