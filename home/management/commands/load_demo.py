"""Fill the site with the Family's real instruments, meetings, decisions and Parties."""

from __future__ import annotations

import time
from importlib import import_module
from importlib.util import find_spec
from typing import IO, TYPE_CHECKING, Any, cast

from django.apps import apps
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from wagtail.models import Page

from home.languages.indexes import indexed_afterwards
from search.engines import names_in_use
from search.outbox import quiet

if TYPE_CHECKING:
    from types import ModuleType


class Command(BaseCommand):
    help = "Load the demo content. All or nothing; what exists already is left as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        before, started = Page.objects.count(), time.monotonic()
        console = Console(file=cast("IO[str]", self.stdout), highlight=False)
        columns = [TextColumn("{task.description:<14}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()]
        shown = Progress(*columns, console=console)
        with transaction.atomic(), indexed_afterwards(), quiet() as changed, shown as progress:
            for module in demo_modules():
                task = progress.add_task(module.__name__.removesuffix(".demo"), total=None)
                done = 0
                for done, _ in enumerate(module.load(), start=1):
                    progress.update(task, completed=done)
                progress.update(task, total=done, completed=done)
        pages, seconds = Page.objects.count() - before, time.monotonic() - started
        if pages:
            console.print(f"{pages} pages in {seconds:.1f} s, {pages / seconds:.0f} a second")
        if changed:
            self.make_indexes()
        for module in demo_modules():
            for line in getattr(module, "closing", list)():
                console.print(line, markup=False)

    def make_indexes(self) -> None:
        """For the search; an engine that does not answer gets its index when somebody runs the command again."""
        for name in names_in_use():
            try:
                call_command("rebuild_search", engine=name, stdout=self.stdout)
            except CommandError as error:
                self.stderr.write(str(error))


def demo_modules() -> list[ModuleType]:
    """Each app's demo.py, in the order of INSTALLED_APPS: a page's parent comes first."""
    names = (f"{config.name}.demo" for config in apps.get_app_configs())
    return [import_module(name) for name in names if not name.startswith(("django.", "wagtail")) and find_spec(name)]
