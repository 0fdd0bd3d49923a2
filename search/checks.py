"""What must be right before Elasticsearch can be asked: `manage.py check` says what is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import elasticsearch
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from .engines import ENGINES

#: Clients of this version speak to servers of the same and of the next; others are refused at every request.
CLIENT = 8
_HERE = {"localhost", "127.0.0.1", "::1"}


@register
def search_can_be_asked(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if settings.SEARCH_ENGINE not in ENGINES:
        return [_error("E001", f"There is no search engine {settings.SEARCH_ENGINE}: {', '.join(ENGINES)}.")]
    return _elasticsearch() if settings.SEARCH_ENGINE == "elasticsearch" else []


def _elasticsearch() -> list[CheckMessage]:
    found: list[CheckMessage] = [each for url in settings.ELASTICSEARCH_URL for each in _address(url)]
    if not settings.ELASTICSEARCH_URL:
        found.append(_error("E002", "ELASTICSEARCH_URL names no server."))
    if elasticsearch.VERSION[0] != CLIENT:
        version = ".".join(map(str, elasticsearch.VERSION))
        found.append(_error("E003", f"The package elasticsearch must be of version {CLIENT}, not {version}."))
    if settings.ELASTICSEARCH_CA_CERTS and not Path(settings.ELASTICSEARCH_CA_CERTS).is_file():
        found.append(_error("E004", "ELASTICSEARCH_CA_CERTS names no file."))
    return found


def _address(url: str) -> list[CheckMessage]:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return [
            _error("E002", "ELASTICSEARCH_URL must be like https://search.example.org:9200, or several with commas.")
        ]
    if settings.ELASTICSEARCH_API_KEY and parts.scheme == "http" and parts.hostname not in _HERE:
        message = "ELASTICSEARCH_API_KEY would travel in the clear: ELASTICSEARCH_URL has no https."
        return [Warning(message, id="search.W001")]
    return []


def _error(number: str, message: str) -> Error:
    return Error(message, id=f"search.{number}")
