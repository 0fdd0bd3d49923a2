"""Bring to the indexes what waits for them; to be run every minute. Exits 1 where an index could not have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandError

from search.draining import Drain
from search.engines import ENGINES, names_in_use
from search.engines.base import Unavailable
from search.management.command import IndexCommand
from search.rebuilding import forget

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from search.models import Generation


class Command(IndexCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        unused = sorted({*ENGINES} - {*names_in_use()})
        parser.add_argument("--forget", choices=unused, help="keep nothing any more for an engine no longer in use")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["forget"]:
            forget(options["forget"])
        generations = [each for name in self.engines(options["engine"]) for each in self.serving(name)]
        drained = [self.drained(generation) for generation in generations]
        if not all(drained):
            raise CommandError("Not everything could be handed over; it waits.")

    def drained(self, generation: Generation) -> bool:
        """Nothing waits any more, but for what another process is at."""
        drain = Drain(generation)
        try:
            drain.run()
        except Unavailable as error:
            self.stdout.write(f"{generation}: does not answer ({error}); {generation.changes.count()} changes wait")
            return False
        failed = f", failed: {', '.join(sorted(drain.failed))}" if drain.failed else ""
        waiting = generation.changes.count()
        self.stdout.write(f"{generation}: {drain.done} pages handed over, {waiting} changes wait{failed}")
        return not drain.failed
