"""A real Elasticsearch: the one that ELASTICSEARCH_URL names, and nodes of our own to kill."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import pytest

from elasticsearch_home import Unavailable
from elasticsearch_node import BRIEF, cluster
from tests.search.elasticsearch_help import client, remove_indices, wait_until_ready

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.terminal import TerminalReporter

    from elasticsearch_node import Cluster

LEFT_OUT = "Elasticsearch is not tested: "


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """A run without it says so in a line, and not only with an "s"."""
    reasons = {report.longrepr[2].removeprefix("Skipped: ") for report in terminalreporter.getreports("skipped")}
    for reason in reasons:
        if reason.startswith(LEFT_OUT):
            terminalreporter.write_line(reason)


def missing(reason: str) -> NoReturn:
    if os.environ.get("ELASTICSEARCH_REQUIRED"):
        pytest.fail(LEFT_OUT + reason)
    pytest.skip(LEFT_OUT + reason)


@pytest.fixture(scope="session")
def elasticsearch_url() -> str:
    """Where a node answers. `make test` has it started while the first tests run; here the others wait for it."""
    url = os.environ.get("ELASTICSEARCH_URL")
    if not url:
        missing("ELASTICSEARCH_URL names no node, and `make test` starts one only where Java and Maven are there")
    wait_until_ready(url)
    return url


@pytest.fixture(scope="session")
def elasticsearch_prefix(elasticsearch_url: str, worker_id: str) -> Iterator[str]:
    """What the names of this process's indices begin with; they are gone afterwards."""
    prefix = f"test-{os.getpid()}-{worker_id}"
    yield prefix
    with client(elasticsearch_url) as connected:
        remove_indices(connected, prefix)


@contextmanager
def nodes(count: int) -> Iterator[Cluster]:
    try:
        with cluster(count, BRIEF) as started:
            started.wait()
            yield started
    except Unavailable as reason:
        missing(str(reason))


@pytest.fixture(scope="session")
def three_nodes() -> Iterator[Cluster]:
    with nodes(3) as started:
        yield started


@pytest.fixture
def elasticsearch_cluster(three_nodes: Cluster) -> Iterator[Cluster]:
    """Three nodes; those a test has killed are there again for the next."""
    yield three_nodes
    three_nodes.start()
    three_nodes.wait()


@pytest.fixture
def elasticsearch_node() -> Iterator[Cluster]:
    """One node that the test may kill."""
    with nodes(1) as started:
        yield started
