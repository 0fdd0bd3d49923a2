"""The way to the cluster: one client per process, and what its silence means."""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, TransportError, UnsupportedProductError

from search.engines.base import Unavailable

from .names import aliases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: Seconds for what is no reader's request: making, filling and exchanging indexes.
PATIENCE = 60
#: Answers of a cluster that is up but can't do it now, or won't do it for us.
_NOT_NOW = frozenset({401, 403, 408, 429})


def client() -> Elasticsearch:
    return _client(
        tuple(settings.ELASTICSEARCH_URL),
        settings.ELASTICSEARCH_API_KEY,
        settings.ELASTICSEARCH_CA_CERTS,
        settings.ELASTICSEARCH_TIMEOUT,
    )


def patient() -> Elasticsearch:
    return client().options(request_timeout=PATIENCE)


@cache
def _client(urls: tuple[str, ...], api_key: str, ca_certs: str, timeout: float) -> Elasticsearch:
    """A node that can't be reached is left for another; one that is slow is not waited for twice."""
    secured: dict[str, Any] = {"ca_certs": ca_certs} if ca_certs else {}
    return Elasticsearch(
        list(urls),
        api_key=api_key or None,
        request_timeout=timeout,
        max_retries=len(urls),
        retry_on_timeout=False,
        retry_on_status=(),
        **secured,
    )


# Connections are not to be shared with a process that forks off.
os.register_at_fork(after_in_child=_client.cache_clear)


@contextmanager
def answering() -> Iterator[None]:
    """Let what is no fault of ours be Unavailable, with a reason that holds no secrets."""
    try:
        yield
    except TransportError as error:
        raise Unavailable(f"Elasticsearch does not answer ({type(error).__name__}).") from error
    except UnsupportedProductError as error:
        raise Unavailable("What answers is not Elasticsearch.") from error
    except ApiError as error:
        kind = error.error if isinstance(error.error, str) else ""
        refuse(error.meta.status, kind, error)


def refuse(status: int, kind: str, error: Exception | None = None) -> NoReturn:
    """Say why there is no answer, by its status and the name that Elasticsearch gives to what went wrong."""
    if kind in {"index_not_found_exception", "alias_missing_exception", "aliases_not_found_exception"}:
        raise Unavailable("The index is not built: run rebuild_search.") from error
    if status in _NOT_NOW or status >= 500:
        raise Unavailable(f"Elasticsearch refuses ({status} {kind}).") from error
    raise error or RuntimeError(f"Elasticsearch does not understand us ({status} {kind}).")


def found_by(*searches: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The answers to searches in all languages, asked together: whole, or none.

    Where one fails they are asked once more. Between two steps of a search its index may have given way to another.
    """
    answers = _asked(searches)
    if _failure(answers):
        answers = _asked(searches)
    if failure := _failure(answers):
        refuse(failure["status"], failure["error"].get("type", ""))
    return answers


def _asked(searches: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    header = {"index": aliases(), "allow_partial_search_results": False}
    asked = [line for search in searches for line in (header, search)]
    return list(client().msearch(searches=asked)["responses"])


def _failure(answers: list[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    return next((answer for answer in answers if "error" in answer), None)
