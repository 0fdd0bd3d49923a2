"""A place of its own to measure in: a new database and new names in Elasticsearch, gone afterwards."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test.utils import override_settings

from search import sources
from search.engines import engine
from search.models import Generation

from .corpus import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engines.base import Engine

    from .corpus import Corpus

OWN = f"bench_{os.getpid()}"


@contextmanager
def stage(name: str, corpus: Corpus) -> Iterator[tuple[Engine, str]]:
    """The engine, with a generation that is empty, and the corpus for its only source."""
    registered = sources._registered
    own = {"SEARCH_ENGINE": name, "ELASTICSEARCH_PREFIX": OWN.replace("_", "-"), "ELASTICSEARCH_TIMEOUT": 60}
    with database(), override_settings(SEARCH_FOLLOWS=True, **own):
        sources._registered = {corpus.name: corpus}
        Generation.objects.all().delete()
        Generation.objects.create(engine=name, languages=LANGUAGES, is_serving=True)
        begun = engine(name).begin(LANGUAGES)
        try:
            yield engine(name), begun
        finally:
            engine(name).discard(begun)
            sources._registered = registered


@contextmanager
def database() -> Iterator[None]:
    """Another one for the connection of this process, with the tables of the search alone."""
    name = connection.settings_dict["NAME"]
    connection.close()
    with sqlite() if connection.vendor == "sqlite" else postgresql():
        try:
            executor = MigrationExecutor(connection)
            executor.migrate(executor.loader.graph.leaf_nodes("search"))
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = name


@contextmanager
def sqlite() -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        connection.settings_dict["NAME"] = str(Path(folder, "bench.sqlite3"))
        yield


@contextmanager
def postgresql() -> Iterator[None]:
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {OWN}")
    connection.settings_dict["NAME"] = OWN
    try:
        yield
    finally:
        connection.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {OWN}")


def settled() -> None:
    """PostgreSQL looks after new rows by itself, some minutes later than we measure."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def versions(name: str) -> str:
    if name == "elasticsearch":
        from search.engines.elastic.client import answering, client

        with answering():
            nodes = client().nodes.info(metric="os")["nodes"].values()
        return f"Elasticsearch {next(iter(nodes))['version']}, {len(nodes)} nodes"
    if connection.vendor == "sqlite":
        return f"SQLite {sqlite3.sqlite_version}"
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {cursor.fetchone()[0].split()[0]}"
