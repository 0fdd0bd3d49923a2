"""What an engine costs with few and with many documents, which are made for it; the site's own are not touched."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from search.benchmark.corpus import LANGUAGES, Corpus
from search.benchmark.measuring import machine, measure
from search.engines import ENGINES
from search.engines.base import Unavailable
from search.management.progress import progress

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from search.benchmark.measuring import Measured


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--engine", choices=ENGINES, default="database")
        parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10_000], help="how many, by turns")
        parser.add_argument("--queries", type=int, default=60, help="of each kind (60)")
        parser.add_argument("--format", choices=["table", "json"], default="table")

    def handle(self, *args: Any, **options: Any) -> None:
        engine = options["engine"]
        try:
            measured = [self.measured(engine, count, options["queries"]) for count in options["documents"]]
            facts = machine(engine)
        except Unavailable as error:
            raise CommandError(str(error)) from error
        if options["format"] == "json":
            report = {"machine": facts, "measured": [asdict(each) for each in measured]}
            self.stdout.write(json.dumps(report, indent=1))
        else:
            self.show(measured, facts)

    def measured(self, engine: str, documents: int, queries: int) -> Measured:
        corpus = Corpus(max(documents // len(LANGUAGES), 1))
        with progress(f"{engine}, {documents} documents", documents, self.stderr) as told:
            return measure(engine, corpus, queries, told)

    def show(self, measured: list[Measured], facts: str) -> None:
        console = Console(width=max(Console().width, 120))
        for each in measured:
            speed = f"{each.per_second:.0f}/s ({each.per_second_of_cpu:.0f} per second of CPU)"
            title = f"{each.engine}: {each.documents} documents, {speed}, {each.megabytes:.0f} MB"
            table = Table("ms", "asked", "found", "p50", "p95", "longest", "CPU p50", "CPU p95", "own p95", title=title)
            for row in each.times:
                times = (row.p50, row.p95, row.longest, row.cpu_p50, row.cpu_p95, row.own_p95)
                found = "" if row.found is None else str(row.found)
                figures = ("" if time is None else f"{time:.1f}" for time in times)
                table.add_row(row.kind, str(row.count), found, *figures)
            console.print(table)
        console.print(facts)
