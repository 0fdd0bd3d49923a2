"""Times, and the machine that they are of."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from django.db import transaction

from search.outbox import changed
from search.query import Query

from .corpus import LANGUAGES, key_of
from .questions import beginnings, questions
from .stage import settled, stage, versions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
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
    """Milliseconds. `found` is what the median question finds; `own_p95` what of a search is not the server's."""

    kind: str
    count: int
    p50: float
    p95: float
    longest: float
    found: int = 0
    own_p95: float | None = None


@dataclass(frozen=True)
class Measured:
    """An engine with so many documents."""

    engine: str
    documents: int
    per_second: float
    megabytes: float
    times: tuple[Times, ...]


def measure(name: str, corpus: Corpus, queries: int, told: Callable[[int], object]) -> Measured:
    with stage(name, corpus) as engine:
        taken = sum(fill(engine, corpus, told))
        settled()
        held = engine.measures()
        times = (*searched(engine, queries), suggested(engine, queries), published(engine, corpus, queries))
    return Measured(name, held["documents"], held["documents"] / taken, held["bytes"] / 1e6, times)


def fill(engine: Engine, corpus: Corpus, told: Callable[[int], object]) -> Iterator[float]:
    """The seconds of each step, without those in which the documents are made."""
    after = ""
    while keys := corpus.keys(after, CHUNK):
        documents = list(corpus.documents(keys))
        yield timed(engine.index().replace, keys, documents)[0]
        told(len(documents))
        after = keys[-1]


def searched(engine: Engine, queries: int) -> Iterator[Times]:
    """A page of results each: 20 hits marked, all counts, what is elsewhere. First a few that are not counted."""
    for language in LANGUAGES:
        engine.search(Query("", language))
    everything: list[tuple[float, Results]] = []
    for kind, asked in questions(queries):
        rows = [timed(engine.search, query) for query in asked]
        everything += rows
        yield times_of(kind, rows)
    yield times_of("any page of results", everything)


def suggested(engine: Engine, queries: int) -> Times:
    rows = [timed(engine.suggest, *typed)[0] for typed in beginnings(queries)]
    return percentiles("suggestions", rows)


def published(engine: Engine, corpus: Corpus, queries: int) -> Times:
    """From the beginning of the transaction until a search finds the page by a word that it has just got."""
    rows = []
    for number in range(queries):
        key, word = key_of(number * corpus.pages // queries), f"updated{'abcdefghij'[number % 10]}{number}"
        corpus.extra[key] = word
        rows.append(timed(publish, key)[0])
        if engine.search(Query(word)).total != 1:
            raise RuntimeError(f"{word} is not found")
    return percentiles("update to visible", rows)


def publish(key: str) -> None:
    with transaction.atomic():
        changed([key])


def timed(call: Callable[Given, Answer], *given: Given.args, **named: Given.kwargs) -> tuple[float, Answer]:
    began = perf_counter()
    answer = call(*given, **named)
    return perf_counter() - began, answer


def times_of(kind: str, rows: list[tuple[float, Results]]) -> Times:
    found = int(median(results.total for _, results in rows))
    own = [seconds * 1000 - results.engine_ms for seconds, results in rows if results.engine_ms]
    return percentiles(kind, [seconds for seconds, _ in rows], found, p95(own) if own else None)


def percentiles(kind: str, seconds: Iterable[float], found: int = 0, own: float | None = None) -> Times:
    times = [one * 1000 for one in seconds]
    return Times(kind, len(times), median(times), p95(times), max(times), found, own)


def p95(times: list[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


def machine(name: str) -> str:
    cores = f"{os.cpu_count()} cores, {processor()}, load {os.getloadavg()[0]:.1f}"
    return f"{cores}; {platform.system()}, Python {platform.python_version()}, {versions(name)}"


def processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text().splitlines() if known.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor())
