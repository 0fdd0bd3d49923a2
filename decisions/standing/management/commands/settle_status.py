"""Give decisions the status that their dated changes give them today; find what ends itself by way of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from decisions.models import DecisionPage
from decisions.standing.rings import rings
from decisions.standing.settle import settle, unsettled

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    help = "Let changes of status take effect on their day; exit 1 where decisions supersede or repeal each other."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where something would change")

    def handle(self, *args: Any, **options: Any) -> None:
        pages = list(unsettled())
        for page in pages:
            self.stdout.write(page.url_path)
            if not options["check"]:
                settle(page)
        found = rings()
        for ring in found:
            self.stdout.write(" → ".join(name_of(pk) for pk in ring))
        if found:
            raise CommandError(f"{len(found)} decisions supersede or repeal themselves by way of others.")
        if pages and options["check"]:
            raise CommandError(f"{len(pages)} decisions have not the status of today.")


def name_of(pk: int) -> str:
    return str(DecisionPage.objects.get(pk=pk).url_path)
