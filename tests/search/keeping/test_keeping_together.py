"""Several who publish, and a rebuilding between them: one writes at a time, and nothing is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock
from time import sleep
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from search import holding
from search.models import Change, Generation
from search.outbox import changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.search.fakes import MemorySource

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

EDITORS = 3
TIMES = 8


def in_thread(work: Callable[..., object]) -> Callable[..., None]:
    def run(*given: object) -> None:
        try:
            work(*given)
        finally:
            connection.close()

    return run


@in_thread
def edit(pages: MemorySource, editor: int) -> None:
    """The same page as the others, and one of one's own."""
    for time in range(TIMES):
        with transaction.atomic():
            changed([pages.put("shared", en=f"{editor}.{time}"), pages.put(f"{editor}.{time}")])


def test_editors_publishing_at_once_leave_an_index_that_is_right(embedded, pages, monkeypatch):
    writing, collisions = Lock(), []

    def begin() -> None:
        if not writing.acquire(blocking=False):
            collisions.append(1)

    monkeypatch.setattr(embedded, "answer", begin)
    embedded.after_writing = lambda: (sleep(0.002), writing.release())
    with ThreadPoolExecutor(EDITORS) as pool:
        list(pool.map(edit, [pages] * EDITORS, range(EDITORS)))
    assert collisions == []
    assert embedded.index().titles() == {key: titles["en"] for key, titles in pages.pages.items()}
    assert not Change.objects.exists()
    assert Generation.objects.get().held_until is None


def test_a_page_committed_while_a_generation_begins_is_in_it(elastic, pages, monkeypatch):
    """Its transaction knew nothing of the generation, and the generation nothing of it."""
    monkeypatch.setattr(holding, "LOOK", 0.02)
    key = pages.put(1, en="old")
    noted, begun = Event(), Event()
    begin = elastic.begin
    monkeypatch.setattr(elastic, "begin", lambda languages: (begun.set(), begin(languages))[1])

    @in_thread
    def publish_slowly() -> None:
        with transaction.atomic():
            changed([key])
            noted.set()
            begun.wait(5)
            begun.clear()
            begun.wait(0.3)  # for as long as a rebuilding that did not wait would take
            pages.put(1, en="new")

    @in_thread
    def rebuild() -> None:
        noted.wait(5)
        call_command("rebuild_search", "--engine", "elasticsearch")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda work: work(), [publish_slowly, rebuild]))
    assert elastic.titles() == {key: "new"}
