"""What pages cost, measured in this process: a visitor's requests without a server or a cache between."""

from __future__ import annotations

import gzip
import platform
from dataclasses import dataclass
from os import cpu_count
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Measured:
    """One page: its queries when warm, the median and the slowest of its times, its size as sent and compressed."""

    address: str
    status: int
    queries: int
    median_ms: float
    slowest_ms: float
    size: int
    compressed: int


def measure(address: str, times: int) -> Measured:
    """The first request, which fills what processes keep, is not counted."""
    client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
        content = answer.getvalue()
    queries, taken = len(captured), []  # counted now: the next request forgets them
    for _ in range(times):
        began = perf_counter()
        client.get(address).getvalue()
        taken.append((perf_counter() - began) * 1000)
    return Measured(
        address, answer.status_code, queries, median(taken), max(taken), len(content), len(gzip.compress(content))
    )


def machine() -> str:
    return f"{cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, {connection.vendor}"


def show(rows: Iterable[tuple[str, Measured]]) -> None:
    """As a table on the terminal; each row has a word for what it was measured among."""
    table = Table(
        "among", "address", "status", "queries", "median ms", "slowest ms", "kB", "kB gzipped", caption=machine()
    )
    for among, one in rows:
        times, sizes = (one.median_ms, one.slowest_ms), (one.size / 1000, one.compressed / 1000)
        figures = [
            str(one.status),
            str(one.queries),
            *(f"{time:.0f}" for time in times),
            *(f"{kb:.1f}" for kb in sizes),
        ]
        table.add_row(among, one.address, *figures)
    Console(width=max(Console().width, 120)).print(table)
