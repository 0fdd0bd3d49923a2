"""Makes an index anew from what the sources say, while the site goes on. Broken off, it goes on where it was."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING

from .draining import Drain
from .engines import engine
from .engines.base import Unavailable
from .holding import Held, held_patiently
from .languages import site_languages
from .models import Generation
from .outbox import between_publications
from .sweeping import keys_of_sources, sweep
from .writing import in_chunks, index_of, note, write

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

    from .holding import Hold

    #: Told of each step: how many pages were gone through.
    Told = Callable[[int], object]


def being_made(name: str, languages: Collection[str], *, fresh: bool = False) -> Generation:
    """The generation of these languages that was broken off, or a new one; where an engine writes in place, its only.

    From now on all changes are noted for it.
    """
    unfinished = Generation.objects.filter(engine=name, is_serving=False).first()
    if unfinished and not fresh and set(unfinished.languages) == set(languages):
        return unfinished
    if unfinished:
        _discard(unfinished)
    begun = engine(name).begin(languages)
    with between_publications():
        is_new = {"languages": list(languages), "is_serving": not begun}
        generation, _ = Generation.objects.get_or_create(engine=name, name=begun, defaults=is_new)
    return generation if begun else _in_place(generation, languages, fresh)


def _in_place(generation: Generation, languages: Collection[str], fresh: bool) -> Generation:
    wanted = _together(generation.languages, languages)
    if fresh or wanted != generation.languages:
        generation.languages, generation.reached = wanted, ""
        generation.save(update_fields=["languages", "reached"])
    return generation


def rebuild(generation: Generation, told: Told = lambda pages: None, *, fresh: bool = False) -> set[str]:
    """Fill it from where it was broken off, and let it serve. The keys of pages that failed: they wait as changes.

    Fresh: also what it seems to have already is written again.
    """
    drain = Drain(generation)
    with held_patiently(generation) as hold:
        for keys in sweep(index_of(generation), generation.reached):
            if fresh:
                index_of(generation).replace(keys, [])
            _fill(generation, keys, drain, hold)
            told(len(keys))
        _hand_over(drain, hold)
        serving = generation if generation.is_serving else _switched(generation)
        Generation.objects.filter(pk=serving.pk).update(reached="")
    last = Drain(serving)
    last.run()
    return drain.failed | last.failed


def refresh(generation: Generation, since: datetime, told: Told = lambda pages: None) -> set[str]:
    """Put what changed since into an index that serves; what failed, or finds it held, waits."""
    drain = Drain(generation)
    for keys in in_chunks(keys_of_sources(since=since)):
        note(generation, keys)
        drain.run()
        told(len(keys))
    return drain.failed


def _fill(generation: Generation, keys: list[str], drain: Drain, hold: Hold) -> None:
    failed = write(generation, keys)
    if not hold.renew():
        note(generation, keys)
        raise Held(f"Another process has written to {generation} meanwhile.")
    note(generation, failed)
    drain.failed |= failed
    generation.reached = keys[-1]
    generation.save(update_fields=["reached"])
    if generation.is_serving:
        # Whoever publishes meanwhile finds the index held: their changes are visible with our next step.
        _hand_over(drain, hold)


def _hand_over(drain: Drain, hold: Hold) -> None:
    if not drain.hand_over(hold):
        raise Held(f"Another process has written to {drain.generation} meanwhile.")


def forget(name: str) -> None:
    """No change is noted any more for this engine; its indexes go, unless it is gone itself."""
    for generation in Generation.objects.filter(engine=name):
        with suppress(Unavailable):
            engine(name).discard(generation.name)
        _delete(generation)


def _discard(generation: Generation) -> None:
    with held_patiently(generation):
        engine(generation.engine).discard(generation.name)
        _delete(generation)


def _delete(generation: Generation) -> None:
    """What waits for it goes first: publishing is not to wait for a long row of it."""
    generation.changes.all().delete()
    with between_publications():
        generation.delete()


def _switched(generation: Generation) -> Generation:
    """What serves from now on. Nobody writes to it in between; what waits for the new one goes along."""
    serving = Generation.objects.filter(engine=generation.engine, is_serving=True).first()
    with held_patiently(serving) if serving else nullcontext():
        engine(generation.engine).switch(generation.name, generation.languages)
        with between_publications():
            serving = serving or Generation.objects.create(engine=generation.engine, is_serving=True)
            serving.languages = _together(serving.languages, generation.languages)
            serving.save(update_fields=["languages"])
            generation.changes.update(generation=serving)
            generation.delete()
    return serving


def _together(some: Collection[str], others: Collection[str]) -> list[str]:
    """Those that the site has, in its order."""
    return [code for code in site_languages() if code in {*some, *others}]
