"""Write the tables of all decisions anew from their pages, or say where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from rich.progress import track

from decisions.models import DecisionPage
from decisions.projections.project import differences, project

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    help = "Make obligations, references and status changes again from the published decisions."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="compare only; exit 1 where something differs")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = DecisionPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("path")
        keys = list(rows.values_list("translation_key", flat=True))
        if options["check"]:
            self.check_all(keys)
            return
        for key in track(keys, description="Decisions", disable=options["verbosity"] == 0):
            with transaction.atomic():
                project(key)

    def check_all(self, keys: list[Any]) -> None:
        found = [line for key in keys for line in differences(key)]
        for line in found:
            self.stdout.write(line)
        if found:
            raise CommandError(f"{len(found)} tables differ from the pages; rebuild_projections mends them.")
        self.stdout.write(f"{len(keys)} decisions, no difference.")
