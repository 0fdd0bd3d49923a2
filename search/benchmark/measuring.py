"""Times, and the machine that they are of."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from search.outbox import changed
from search.query import Query

from .corpus import LANGUAGES, key_of
from .questions import beginnings, questions
from .stage import settled, stage, versions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import ParamSpec, TypeVar

    from search.engines.base import Engine
    from search.query import Results

    from .corpus import Corpus

    Given = ParamSpec("Given")
    Answer = TypeVar("Answer")

#: Pages handed over together, as a rebuilding does.
CHUNK = 100


@dataclass(frozen=True)
class Times:
    """Milliseconds. `cpu` is what this process computed of them, which does not grow with what else the machine does.

    `found` is what the median question finds; `own_p95` what of a search is not the server's.
    """

    kind: str
    count: int
    p50: float
    p95: float
    longest: float
    cpu_p50: float
    cpu_p95: float
    found: int | None = None
    own_p95: float | None = None


class Taken(NamedTuple):
    """Seconds."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Measured:
    """An engine with so many documents."""

    engine: str
    documents: int
    per_second: float
    per_second_of_cpu: float
    megabytes: float
    times: tuple[Times, ...]


def measure(name: str, corpus: Corpus, queries: int, told: Callable[[int], object]) -> Measured:
    with stage(name, corpus) as (engine, generation):
        filled = list(fill(engine, generation, corpus, told))
        settled()
        held = engine.measures()
        times = (*searched(engine, queries), suggested(engine, queries), published(engine, corpus, queries))
    documents = held["documents"]
    wall, cpu = (documents / sum(seconds) for seconds in zip(*filled, strict=True))
    return Measured(name, documents, wall, cpu, held["bytes"] / 1e6, times)


def fill(engine: Engine, generation: str, corpus: Corpus, told: Callable[[int], object]) -> Iterator[Taken]:
    """What each step takes, without the making of the documents."""
    after = ""
    while keys := corpus.keys(after, CHUNK):
        documents = list(corpus.documents(keys))
        yield timed(engine.index(generation).replace, keys, documents)[0]
        told(len(documents))
        after = keys[-1]
    yield timed(engine.switch, generation, LANGUAGES)[0]


def searched(engine: Engine, queries: int) -> Iterator[Times]:
    """A page of results each: 10 hits marked, all counts, what is elsewhere. First a few that are not counted."""
    for language in LANGUAGES:
        engine.search(Query("", language))
    everything: list[tuple[Taken, Results]] = []
    for kind, asked in questions(queries):
        rows = [timed(engine.search, query) for query in asked]
        everything += rows
        yield times_of_searches(kind, rows)
    yield times_of_searches("any page of results", everything)


def suggested(engine: Engine, queries: int) -> Times:
    return times_of("suggestions", [timed(engine.suggest, *typed)[0] for typed in beginnings(queries)])


def published(engine: Engine, corpus: Corpus, queries: int) -> Times:
    """From the beginning of the transaction until a search finds the page by a word that it has just got."""
    rows = []
    for number in range(queries):
        key, word = key_of(number * corpus.pages // queries), f"updated{'abcdefghij'[number % 10]}{number}"
        corpus.extra[key] = word
        rows.append(timed(publish, key)[0])
        if engine.search(Query(word)).total != 1:
            raise RuntimeError(f"{word} is not found")
    return times_of("update to visible", rows)


def publish(key: str) -> None:
    with transaction.atomic():
        changed([key])


def timed(call: Callable[Given, Answer], *given: Given.args, **named: Given.kwargs) -> tuple[Taken, Answer]:
    wall, cpu = perf_counter(), thread_time()
    answer = call(*given, **named)
    return Taken(perf_counter() - wall, thread_time() - cpu), answer


def times_of_searches(kind: str, rows: list[tuple[Taken, Results]]) -> Times:
    found = int(median(results.total for _, results in rows))
    own = [taken.wall * 1000 - results.engine_ms for taken, results in rows if results.engine_ms]
    return times_of(kind, [taken for taken, _ in rows], found, p95(own) if own else None)


def times_of(kind: str, rows: list[Taken], found: int | None = None, own: float | None = None) -> Times:
    wall, cpu = ([seconds * 1000 for seconds in some] for some in zip(*rows, strict=True))
    return Times(kind, len(wall), median(wall), p95(wall), max(wall), median(cpu), p95(cpu), found, own)


def p95(times: list[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


def machine(name: str) -> str:
    cores = f"{os.cpu_count()} cores, {processor()}, load {os.getloadavg()[0]:.1f}"
    return f"{cores}; {platform.system()}, Python {platform.python_version()}, {versions(name)}"


def processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text().splitlines() if known.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor())
