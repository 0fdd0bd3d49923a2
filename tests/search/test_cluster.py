"""Nodes die; what was acknowledged stays."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from tests.search.elasticsearch_help import client, write

pytestmark = pytest.mark.cluster

INDEX = "numbers"


class Filling(Thread):
    """Somebody who stores documents for as long as it takes."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url, self.stored, self.is_enough = url, 0, Event()

    def run(self) -> None:
        with client(self.url) as connected:
            while not self.is_enough.is_set():
                self.stored += len(write(connected, INDEX, range(self.stored, self.stored + 100)))

    def wait_for(self, stored: int) -> None:
        while self.stored < stored:
            assert self.is_alive()
            self.join(0.05)


def test_node_killed_while_documents_arrive_loses_none(elasticsearch_cluster):
    with client(elasticsearch_cluster.url) as connected:
        connected.indices.create(index=INDEX, settings={"number_of_shards": 3, "number_of_replicas": 1})
        connected.cluster.health(index=INDEX, wait_for_status="green")
        filling = Filling(elasticsearch_cluster.url)
        filling.start()
        filling.wait_for(500)
        master = connected.cat.master(format="json")[0]["node"]
        next(node for node in elasticsearch_cluster.nodes if node.name == master).kill()
        filling.wait_for(1500)
        filling.is_enough.set()
        filling.join()

        connected.indices.refresh(index=INDEX)
        found = connected.search(index=INDEX, track_total_hits=True, query={"range": {"number": {"gte": 500}}})
        assert found["hits"]["total"]["value"] == filling.stored - 500
        assert found["_shards"]["failed"] == 0

        elasticsearch_cluster.start()
        elasticsearch_cluster.wait()
        assert connected.cluster.health(index=INDEX, wait_for_status="green", timeout="50s")["number_of_nodes"] == 3
        assert connected.count(index=INDEX)["count"] == filling.stored


def test_node_alone_comes_back_from_a_power_cut_with_what_it_had(elasticsearch_node):
    with client(elasticsearch_node.url) as connected:
        connected.indices.create(index=INDEX, settings={"number_of_shards": 1, "number_of_replicas": 0})
        assert len(write(connected, INDEX, range(100))) == 100

        elasticsearch_node.nodes[0].kill()
        assert not connected.ping()

        elasticsearch_node.start()
        elasticsearch_node.wait()
        connected.cluster.health(index=INDEX, wait_for_status="green")
        connected.indices.refresh(index=INDEX)
        assert connected.count(index=INDEX)["count"] == 100
