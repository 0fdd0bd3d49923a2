"""What tests need of a real Elasticsearch besides the engine itself."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import streaming_bulk

if TYPE_CHECKING:
    from collections.abc import Iterable

PATIENCE = 60


def client(url: str) -> Elasticsearch:
    """To the nodes of an ELASTICSEARCH_URL, with the key and the certificate that go with it."""
    given = {"api_key": "ELASTICSEARCH_API_KEY", "ca_certs": "ELASTICSEARCH_CA_CERTS"}
    options = {option: os.environ[name] for option, name in given.items() if os.environ.get(name)}
    return Elasticsearch(url.split(","), request_timeout=PATIENCE, **options)


def wait_until_ready(url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    with client(url) as connected:
        while True:
            try:
                connected.cluster.health(wait_for_status="yellow")
                return
            except (ApiError, TransportError):
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)


def remove_indices(connected: Elasticsearch, prefix: str) -> None:
    """By name: the official image refuses to delete by pattern."""
    for name in connected.indices.get(index=f"{prefix}*"):
        connected.indices.delete(index=name)


def tokens(connected: Elasticsearch, text: str, *filters: object, **analyzer: object) -> list[str]:
    """What the standard tokenizer and these filters make of a text."""
    asked: dict[str, Any] = {"tokenizer": "standard", "filter": filters, **analyzer}
    return [token["token"] for token in connected.indices.analyze(text=text, **asked)["tokens"]]


def write(connected: Elasticsearch, index: str, numbers: Iterable[int]) -> list[int]:
    """Stores a document for each number, as often as it takes; what it gives back was acknowledged."""
    stored: list[int] = []
    left = set(numbers)
    deadline = time.monotonic() + PATIENCE
    while left:
        actions = [{"_index": index, "_id": str(number), "number": number} for number in sorted(left)]
        answers = streaming_bulk(connected, actions, chunk_size=20, raise_on_error=False)
        stored += [int(item["index"]["_id"]) for is_stored, item in answers if is_stored]
        left.difference_update(stored)
        assert time.monotonic() < deadline, f"{len(left)} documents were refused for {PATIENCE} s"
    return stored
