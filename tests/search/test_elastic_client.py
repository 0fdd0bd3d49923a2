"""What becomes of a search when the server is away, or is something else."""

from __future__ import annotations

import json
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

import pytest
from elasticsearch import BadRequestError

from search.checks import search_can_be_asked
from search.engines.base import Unavailable
from search.engines.elastic import ElasticEngine
from search.engines.elastic.client import _client, client
from search.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "c2VjcmV0OmtleQ=="


class Answering(BaseHTTPRequestHandler):
    """Gives every request the same answer."""

    status, answer, product = 200, {}, "Elasticsearch"
    asked: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        self.asked.append(self.path)
        self.rfile.read(int(self.headers["Content-Length"]))
        body = json.dumps(self.answer).encode()
        self.send_response(self.status)
        self.send_header("X-Elastic-Product", self.product)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def server(settings) -> Iterator[type[Answering]]:
    handler = type("Handler", (Answering,), {"asked": []})
    with HTTPServer(("127.0.0.1", 0), handler) as running:
        settings.ELASTICSEARCH_URL = [f"http://127.0.0.1:{running.server_port}"]
        settings.ELASTICSEARCH_API_KEY = KEY
        Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield handler
        client().close()
        running.shutdown()


def reason() -> str:
    with pytest.raises(Unavailable) as raised:
        ElasticEngine().search(Query("saiga"))
    assert KEY not in str(raised.value)
    return str(raised.value)


def failing(status: int, kind: str) -> dict:
    return {"responses": [{"error": {"type": kind}, "status": status}, {"hits": {"hits": []}}]}


def test_a_server_that_is_away_is_unavailable(settings):
    settings.ELASTICSEARCH_URL = ["http://127.0.0.1:1"]
    settings.ELASTICSEARCH_API_KEY = KEY
    assert reason() == "Elasticsearch does not answer (ConnectionError)."


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_a_server_that_refuses_is_unavailable_and_is_asked_once(server, status):
    server.status, server.answer = status, {"error": {"type": "some_exception"}, "status": status}
    assert reason() == f"Elasticsearch refuses ({status} some_exception)."
    assert len(server.asked) == 1


def test_another_product_is_unavailable(server):
    server.product = "OpenSearch"
    assert reason() == "What answers is not Elasticsearch."


def test_indexes_that_are_not_there_have_to_be_built(server):
    server.answer = failing(404, "index_not_found_exception")
    assert reason() == "The index is not built: run rebuild_search."


def test_one_search_of_several_that_fails_fails_all(server):
    server.answer = failing(503, "search_phase_execution_exception")
    assert "503" in reason()


def test_a_mistake_of_ours_is_not_hidden(server):
    server.status, server.answer = 400, {"error": {"type": "parsing_exception"}, "status": 400}
    with pytest.raises(BadRequestError):
        ElasticEngine().search(Query("saiga"))
    server.status, server.answer = 200, failing(400, "parsing_exception")
    with pytest.raises(RuntimeError):
        ElasticEngine().search(Query("saiga"))


def test_a_process_that_forks_off_has_connections_of_its_own(server):
    assert client() is client()
    if not (child := os.fork()):
        os._exit(_client.cache_info().currsize)
    assert os.waitpid(child, 0)[1] == 0
    assert _client.cache_info().currsize


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, []),
        ({"SEARCH_ENGINE": "solr"}, ["search.E001"]),
        ({"SEARCH_ENGINE": "database", "ELASTICSEARCH_URL": ["nowhere"]}, []),
        ({"ELASTICSEARCH_URL": []}, ["search.E002"]),
        ({"ELASTICSEARCH_URL": ["localhost:9200"]}, ["search.E002"]),
        ({"ELASTICSEARCH_CA_CERTS": "/no/such.pem"}, ["search.E004"]),
        ({"ELASTICSEARCH_URL": ["http://search.example.org"], "ELASTICSEARCH_API_KEY": KEY}, ["search.W001"]),
    ],
)
def test_settings_that_can_not_work_are_named(settings, given, found):
    settings.SEARCH_ENGINE, settings.ELASTICSEARCH_URL = "elasticsearch", ["https://search.example.org:9200"]
    for name, value in given.items():
        setattr(settings, name, value)
    messages = search_can_be_asked(None)
    assert [message.id for message in messages] == found
    assert KEY not in "".join(message.msg for message in messages)


def test_a_client_of_another_version_is_named(settings, monkeypatch):
    settings.SEARCH_ENGINE = "elasticsearch"
    monkeypatch.setattr("elasticsearch.VERSION", (9, 1, 0))
    assert [message.id for message in search_can_be_asked(None)] == ["search.E003"]
