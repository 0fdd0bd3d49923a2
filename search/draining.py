"""Brings noted changes to the indexes, one writer an index at a time."""

from __future__ import annotations

import logging
from collections import defaultdict
from itertools import chain, islice
from typing import TYPE_CHECKING

from .engines import names_in_use
from .engines.base import Unavailable
from .holding import held
from .models import Change, Generation
from .resting import is_resting, rest
from .sources import below
from .writing import NOT_THE_PAGE, in_chunks, note, write

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from .holding import Hold

logger = logging.getLogger(__name__)

#: The most pages handed over within a request, in less than a second; more wait for `drain_search` or the next one.
FEW = 50
#: How many changes are looked at together: of those of the same page one is handed over.
WINDOW = 5000
#: So many pages that fail, and the fault is not theirs.
FAILURES = 50


def drain_soon() -> None:
    """Called after each commit that noted changes: whatever goes wrong here, they wait, and publishing is done."""
    waiting = Generation.objects.filter(is_serving=True, engine__in=names_in_use(), changes__isnull=False)
    for generation in waiting.distinct():
        if is_resting(generation.engine):
            continue
        try:
            Drain(generation, most=FEW).run()
        except Unavailable as error:
            rest(generation.engine)
            logger.warning("Search: changes wait for %s: %s", generation, error)
        except Exception:
            logger.exception("Search: changes wait for %s", generation)


class Drain:
    """Hands over what waits for an index, or the `most` recently changed pages of it.

    Newest first: who has just published sees it at once, however much is waiting from before. A change is removed
    when the index has it: a process that ends between leaves it to the next one.
    """

    def __init__(self, generation: Generation, most: int | None = None) -> None:
        self.generation = generation
        self.most = most
        self.done = 0
        self.failed: set[str] = set()

    def run(self) -> int:
        """How many pages were handed over: none where another writer is at it."""
        # Looked at again after each hold: what was noted while it was let go has found the index held.
        while self._may_go_on() and self._waiting().exists():
            with held(self.generation) as hold:
                if hold is None or not self.hand_over(hold):
                    break
        return self.done

    def hand_over(self, hold: Hold) -> bool:
        """With an index held already. No: the hold ran out, and another may have written meanwhile."""
        while self._may_go_on():
            self._spread()
            pages = self._next()
            if not pages:
                break
            for keys in in_chunks(pages):
                failed = write(self.generation, keys)
                if not hold.renew():
                    # Whoever wrote meanwhile may have been overtaken by us with older words.
                    note(self.generation, keys)
                    return False
                _forget([pk for key in keys if key not in failed for pk in pages[key]])
                self.failed |= failed
                self.done += len(keys) - len(failed)
        return True

    def _may_go_on(self) -> bool:
        failures = FAILURES if self.most is None else 1
        return len(self.failed) < failures and (self.most is None or self.done < self.most)

    def _waiting(self) -> QuerySet[Change]:
        return self.generation.changes.exclude(key__in=self.failed)

    def _spread(self) -> None:
        """Note each page below a place that has changed, instead of the place."""
        places = defaultdict(list)
        for key, pk in self._waiting().filter(with_below=True).values_list("key", "pk"):
            places[key].append(pk)
        for key, pks in places.items():
            try:
                # The place itself last: the newest goes first.
                note(self.generation, chain(below(key), [key]))
                _forget(pks)
            except NOT_THE_PAGE:
                raise
            except Exception:
                logger.exception("Search: what is below %s can't be found", key)
                self.failed.add(key)

    def _next(self) -> dict[str, list[int]]:
        """The next pages, with all changes of each that were there before it is read."""
        pages = defaultdict(list)
        alone = self._waiting().filter(with_below=False)
        for key, pk in alone.order_by("-pk").values_list("key", "pk")[:WINDOW]:
            pages[key].append(pk)
        return dict(islice(pages.items(), None if self.most is None else self.most - self.done))


def _forget(changes: list[int]) -> None:
    for some in in_chunks(changes, 500):
        Change.objects.filter(pk__in=some).delete()
