"""What is published reaches the indexes, and an index is never in the way of publishing."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import transaction

from search import draining
from search.draining import Drain
from search.models import Change, Generation
from search.outbox import changed


def serving(engine: str = "database") -> Generation:
    return Generation.objects.get(engine=engine, is_serving=True)


class Killed(BaseException):
    """The process ends here."""


def raising(error: type[BaseException]) -> None:
    raise error


def test_what_is_published_is_in_the_index_after_commit(embedded, pages, publish):
    publish(pages.put(1, en="Saigas", fr="Saïgas"))
    assert embedded.index().titles("fr") == {"page:001": "Saïgas"}
    assert not Change.objects.exists()


def test_what_is_gone_leaves_the_index(embedded, pages, publish):
    publish(pages.put(1))
    del pages.pages["page:001"]
    publish("page:001")
    assert embedded.index().documents == {}


def test_nothing_is_noted_of_what_is_rolled_back(embedded, pages, django_capture_on_commit_callbacks):
    key = pages.put(1)
    with django_capture_on_commit_callbacks(execute=True) as callbacks, transaction.atomic():
        changed([key])
        assert Change.objects.count() == 1
        transaction.set_rollback(True)
    assert callbacks == []
    assert not Change.objects.exists()
    assert embedded.index().written == []


def test_an_inner_transaction_rolled_back_takes_its_changes_along(embedded, pages, django_capture_on_commit_callbacks):
    first, second = pages.put(1), pages.put(2)
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        changed([first])
        with transaction.atomic():
            changed([second])
            transaction.set_rollback(True)
    assert embedded.index().written == [[first]]


def test_noting_costs_the_same_for_many(embedded, pages, count_queries):
    few = count_queries(lambda: changed(["page:1"]))
    assert count_queries(lambda: changed([f"page:{number}" for number in range(150)])) == few


@pytest.mark.parametrize("error", [ValueError, ConnectionError])
def test_publishing_does_not_notice_an_index_that_fails(embedded, pages, publish, error):
    embedded.after_writing = lambda: raising(error)
    publish(pages.put(1))
    assert list(Change.objects.values_list("key", flat=True)) == ["page:001"]


def test_changes_wait_while_the_engine_is_down_and_go_with_the_next_publication(embedded, elastic, pages, publish, run):
    run("rebuild_search")
    elastic.is_down = True
    for number in range(5):
        publish(pages.put(number))
    assert serving("elasticsearch").changes.count() == 5
    assert len(embedded.index().titles()) == 5  # the one that stands in goes on
    elastic.is_down = False
    cache.clear()  # half a minute later
    publish(pages.put(5))
    assert elastic.index().titles() == embedded.index().titles() == {key: key for key in pages.pages}
    assert not Change.objects.exists()


def test_an_engine_that_is_down_is_not_waited_for_by_every_editor(elastic, pages, publish, run, monkeypatch):
    run("rebuild_search")
    asked = []
    elastic.is_down = True
    monkeypatch.setattr(elastic, "answer", lambda answer=elastic.answer: (asked.append(1), answer()))
    for number in range(5):
        publish(pages.put(number))
    assert len(asked) == 1


def test_a_process_that_ends_between_writing_and_noting_so_loses_nothing(embedded, pages, publish):
    key = pages.put(1)
    with transaction.atomic():
        changed([key])
    embedded.after_writing = lambda: raising(Killed)
    with pytest.raises(Killed):
        Drain(serving()).run()
    assert Change.objects.count() == 1
    embedded.after_writing = lambda: None
    assert Drain(serving()).run() == 1
    assert embedded.index().titles() == {key: key}
    assert not Change.objects.exists()


def test_a_page_published_while_it_is_written_is_written_again(embedded, pages, publish):
    """What the pages said when we read them is older than the change noted since."""
    key = pages.put(1, en="old")

    def publish_meanwhile() -> None:
        embedded.after_writing = lambda: None
        pages.put(1, en="new")
        changed([key])

    embedded.after_writing = publish_meanwhile
    publish(key)
    assert embedded.index().titles() == {key: "new"}
    assert not Change.objects.exists()


def test_the_newest_goes_first_however_much_waits(embedded, pages, publish, monkeypatch):
    monkeypatch.setattr(draining, "FEW", 3)
    changed([pages.put(number) for number in range(10)])
    publish(pages.put(99))
    assert embedded.index().written == [["page:099", "page:009", "page:008"]]
    assert Change.objects.count() == 8
    Drain(serving()).run()
    assert set(embedded.index().titles()) == set(pages.pages)


def test_many_changes_of_few_pages_are_handed_over_once_a_page(embedded, pages):
    keys = [pages.put(number) for number in range(10)]
    generation = serving()
    Change.objects.bulk_create(Change(generation=generation, key=keys[n % 10]) for n in range(2 * draining.WINDOW))
    assert Drain(generation).run() == 20
    assert [len(some) for some in embedded.index().written] == [10, 10]
    assert not Change.objects.exists()


def test_what_stands_below_goes_along(embedded, pages, publish):
    top = pages.put("top")
    pages.children[top] = [pages.put(number) for number in range(250)]
    publish(top, with_below=True)
    assert len(embedded.index().titles()) == draining.FEW
    assert top in embedded.index().titles()
    assert serving().changes.filter(with_below=True).count() == 0
    Drain(serving()).run()
    assert len(embedded.index().titles()) == 251


def test_a_page_that_cannot_be_read_keeps_no_other_back(embedded, pages, publish, run, caplog):
    pages.failing.add(pages.put(1))
    publish("page:001", pages.put(2), pages.put(3))
    publish(pages.put(4))
    assert sorted(embedded.index().titles()) == ["page:002", "page:003", "page:004"]
    assert list(Change.objects.values_list("key", flat=True)) == ["page:001"]
    assert "page:001 can't be brought to database" in caplog.text
    assert run("drain_search")[0] == 1
    pages.failing.clear()
    assert run("drain_search") == (0, "database: 1 pages handed over, 0 changes wait\n")


def test_keys_of_an_area_that_the_site_no_longer_has_are_removed(embedded, pages, publish):
    publish("former:1")
    publish("former:2", with_below=True)
    assert not Change.objects.exists()


def test_draining_when_nothing_waits_costs_one_query(embedded, pages, count_queries):
    assert count_queries(draining.drain_soon) == 1


def test_a_site_that_does_not_follow_notes_nothing(embedded, pages, publish, settings):
    settings.SEARCH_FOLLOWS = False
    publish(pages.put(1))
    assert not Change.objects.exists()
