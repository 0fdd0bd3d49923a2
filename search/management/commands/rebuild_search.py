"""Make the indexes of the search from what the pages say. Broken off, the next call goes on where it was.

The site is searched and published as ever meanwhile. An engine that writes in place, as the embedded one, takes all
its languages together.
"""

from __future__ import annotations

from datetime import datetime, time
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.dateparse import parse_date

from search.engines.base import Unavailable
from search.holding import Held
from search.languages import site_languages
from search.management.command import IndexCommand
from search.management.progress import progress
from search.rebuilding import being_made, rebuild, refresh
from search.sweeping import keys_of_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.core.management.base import CommandParser

    from search.models import Generation
    from search.rebuilding import Told


class Command(IndexCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        languages = site_languages()
        parser.add_argument("--language", nargs="+", choices=languages, default=languages, help="only these")
        parser.add_argument("--since", type=day, help="only pages changed from this day on, in the indexes there are")
        parser.add_argument(
            "--fresh", action="store_true", help="from the beginning, and whatever an index seems to have"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        failed: set[str] = set()
        for name in self.engines(options["engine"]):
            try:
                failed |= self.refreshed(name, options) if options["since"] else self.rebuilt(name, options)
            except (Unavailable, Held) as error:
                raise CommandError(f"{name}: {error} Run it again to go on.") from error
            except KeyboardInterrupt:
                raise CommandError(f"{name}: broken off. Run it again to go on.", returncode=130) from None
        if failed:
            raise CommandError(f"{len(failed)} pages failed, and wait: {', '.join(sorted(failed)[:20])}")

    def rebuilt(self, name: str, options: dict[str, Any]) -> set[str]:
        fresh = options["fresh"]
        generation = being_made(name, options["language"], fresh=fresh)
        if generation.reached:
            self.stdout.write(f"{generation}: goes on behind {generation.reached}")
        return self.shown(generation, keys_of_sources(generation.reached), partial(rebuild, generation, fresh=fresh))

    def refreshed(self, name: str, options: dict[str, Any]) -> set[str]:
        generation = self.serving(name)
        if not generation:
            raise CommandError(self.without_index(name))
        since = options["since"]
        return self.shown(generation, keys_of_sources(since=since), partial(refresh, generation, since))

    def shown(self, generation: Generation, keys: Iterator[str], work: Callable[[Told], set[str]]) -> set[str]:
        """What the work answers, with its progress."""
        began = monotonic()
        with progress(str(generation), sum(1 for _ in keys), self.stdout) as told:
            failed = work(told)
        self.stdout.write(f"{generation}: {told.done} pages in {monotonic() - began:.1f} s")
        return failed


def day(text: str) -> datetime:
    """From its beginning in the time zone of the site."""
    date = parse_date(text)
    if date is None:
        raise ValueError(text)
    return timezone.make_aware(datetime.combine(date, time.min))
