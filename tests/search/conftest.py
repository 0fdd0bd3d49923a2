"""A real Elasticsearch: the one that ELASTICSEARCH_URL names, and nodes of our own to kill."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

import pytest

from elasticsearch_home import Unavailable
from elasticsearch_node import BRIEF, cluster
from tests.search.elasticsearch_help import client, remove_indices, wait_until_ready

if TYPE_CHECKING:
    from collections.abc import Iterator

    from elasticsearch import Elasticsearch

    from elasticsearch_node import Cluster


def missing(reason: str) -> NoReturn:
    said = f"Elasticsearch is not tested: {reason}"
    if os.environ.get("ELASTICSEARCH_REQUIRED"):
        pytest.fail(said)
    pytest.skip(said)


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


@pytest.fixture
def elasticsearch(elasticsearch_url: str) -> Iterator[Elasticsearch]:
    with client(elasticsearch_url) as connected:
        yield connected


@pytest.fixture(scope="session")
def three_nodes() -> Iterator[Cluster]:
    try:
        with cluster(3, BRIEF) as started:
            started.wait()
            yield started
    except Unavailable as reason:
        missing(str(reason))


@pytest.fixture
def elasticsearch_cluster(three_nodes: Cluster) -> Iterator[Cluster]:
    """Three nodes; those a test has killed are there again for the next."""
    yield three_nodes
    three_nodes.start()
    three_nodes.wait()


@pytest.fixture
def elasticsearch_node() -> Iterator[Cluster]:
    """One node that the test may kill."""
    try:
        with cluster(1, BRIEF) as started:
            started.wait()
            yield started
    except Unavailable as reason:
        missing(str(reason))
