"""Compare the indexes with what the pages say; exits 1 where they differ, or where changes wait."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandError
from rich.console import Console
from rich.table import Table

from search.checking import Kind, check
from search.engines.base import Unavailable
from search.languages import site_languages
from search.management.command import IndexCommand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.management.base import CommandParser

    from search.checking import Checked

#: How many differences of an index the table names.
SHOWN = 20


class Command(IndexCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--format", choices=["table", "json"], default="table")

    def handle(self, *args: Any, **options: Any) -> None:
        engines = self.engines(options["engine"])
        checked: list[Checked] = []
        problems = [problem for name in engines for problem in self.problems(name, checked)]
        if options["format"] == "json":
            report = {"indexes": [asdict(one) for one in checked], "problems": problems}
            self.stdout.write(json.dumps(report, ensure_ascii=False, indent=1))
        else:
            self.show(checked)
        if problems:
            raise CommandError("\n".join(problems))

    def problems(self, engine: str, checked: list[Checked]) -> Iterator[str]:
        """In a line each; what was compared is added to `checked`."""
        generation = self.serving(engine)
        if not generation:
            yield self.without_index(engine)
            return
        try:
            one = check(generation)
        except Unavailable as error:
            yield f"{engine}: does not answer ({error})"
            return
        checked.append(one)
        if not one.is_right:
            yield f"{engine}: {one.differing} differences, {one.waiting} changes wait"
        if missing := [code for code in site_languages() if code not in generation.languages]:
            yield f"{engine}: no index in {', '.join(missing)}; run rebuild_search --engine {engine}"

    def show(self, checked: list[Checked]) -> None:
        console = Console(width=max(Console().width, 120))
        table = Table("index", "languages", "documents", *Kind, "waiting")
        for one in checked:
            counts = [one.documents, *(one.counts[kind] for kind in Kind), one.waiting]
            table.add_row(one.index, " ".join(one.languages), *map(str, counts))
        console.print(table)
        for one in checked:
            for each in one.differences[:SHOWN]:
                words = (one.index, each.kind, each.key, each.language, each.title, each.path)
                self.stdout.write("  ".join(word for word in words if word))
