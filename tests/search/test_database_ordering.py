"""The order of many hits, and what it costs."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from search.engines.database import DatabaseEngine, ordering
from search.query import Order
from tests.search.contract import ask, fill, found
from tests.search.samples import document, part

#: Every other title has the word, every third page has no date, and some share theirs.
PAGES = 60


@pytest.fixture
def engine(db: None) -> DatabaseEngine:
    engine = DatabaseEngine()
    documents = [
        document(
            f"{number:02}",
            title="Bustards" if number % 2 else "Others",
            parts=(part("p-1", "A bustard, at last."),),
            date=None if number % 3 == 0 else date(2020, 1, 1) + timedelta(days=number * 7 % 40),
            facets={"type": ("decision" if number < 10 else "news",)},
        )
        for number in range(PAGES)
    ]
    Random(1).shuffle(documents)  # noqa: S311
    fill(engine, documents)
    return engine


def dated(number: int) -> int:
    """What pages are ordered by: the newest first, then those without a date."""
    return 99 if number % 3 == 0 else -(number * 7 % 40)


def newest_first(numbers: range) -> list[str]:
    return [f"{number:02}" for number in sorted(numbers, key=lambda number: (dated(number), number))]


def all_found(engine: DatabaseEngine, text: str, **given: object) -> list[str]:
    return [name for page in range(1, 8) for name in found(engine, text, page=page, size=9, **given)]


@pytest.fixture(params=[0, 25, 2000])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(ordering, "FEW", request.param)
    return request.param


def test_of_however_many_each_is_on_one_page(engine, few):
    assert sorted(all_found(engine, "bustard")) == sorted(newest_first(range(PAGES)))


def test_of_many_those_with_the_words_in_the_title_come_first(engine, few):
    hits = all_found(engine, "bustards")
    assert set(hits[:30]) == {f"{number:02}" for number in range(1, PAGES, 2)}


def test_of_too_many_the_rest_follows_the_newest_first(engine, monkeypatch):
    monkeypatch.setattr(ordering, "FEW", 0)
    titled, others = newest_first(range(1, PAGES, 2)), newest_first(range(0, PAGES, 2))
    assert all_found(engine, "bustards") == [*titled, *others]


def test_equal_scores_are_ordered_by_date_then_key(engine):
    assert all_found(engine, '"at last" others') == newest_first(range(0, PAGES, 2))


@pytest.mark.parametrize("chosen", [{}, {"type": ["decision"]}])
def test_the_index_and_sorting_give_the_same_order(engine, chosen):
    """Ten of sixty are sorted for a page of ten; to find sixty the index is gone through."""
    numbers = range(10) if chosen else range(PAGES)
    assert all_found(engine, "", chosen=chosen) == newest_first(numbers)
    assert all_found(engine, "bustard", chosen=chosen, order=Order.NEWEST) == newest_first(numbers)
    oldest = sorted(numbers, key=lambda number: (abs(dated(number)), number))
    assert all_found(engine, "", chosen=chosen, order=Order.OLDEST) == [f"{number:02}" for number in oldest]


def test_many_hits_cost_as_many_queries_as_one(engine, count_queries):
    fill(engine, [document("alone", title="Wigeon")])
    ask(engine, "warm")
    one = count_queries(lambda: ask(engine, "wigeon"))
    assert ask(engine, "bustard").total == PAGES
    assert count_queries(lambda: ask(engine, "bustards", size=50)) <= one <= 8


def test_leafing_asks_the_store_once(engine, count_queries):
    ask(engine, "bustard -wigeon")
    assert count_queries(lambda: ask(engine, "bustard -wigeon", page=2, order=Order.NEWEST)) <= 5
