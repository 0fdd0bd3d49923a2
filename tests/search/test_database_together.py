"""Several write to the embedded index at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from search.engines.database import DatabaseEngine
from search.models import KnownWord
from search.query import Query
from tests.search.contract import fill
from tests.search.samples import document


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_writers_at_once_lose_nothing():
    def write(writer: int) -> None:
        try:
            for number in range(5):
                fill(DatabaseEngine(), [document(f"{writer}-{number}", title="Bustards", facets={"type": ("news",)})])
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(write, range(3)))
    results = DatabaseEngine().search(Query("bustard"))
    assert (results.total, results.counts["type"]) == (15, {"news": 15})
    assert KnownWord.objects.get(language="en", word="bustards").documents == 15
    DatabaseEngine().index().replace(DatabaseEngine().index().keys(), [])
