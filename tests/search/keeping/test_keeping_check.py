"""`check_search` names what an index has otherwise than the pages; `drain_search` brings it what waits."""

from __future__ import annotations

import json

from search import checking
from search.models import Change, Generation
from search.outbox import changed


def test_an_index_that_is_right_is_said_to_be(embedded, pages, publish, run):
    publish(*(pages.put(number) for number in range(5)))
    code, said = run("check_search")
    assert code == 0
    assert "15" in said


def test_each_kind_of_difference_is_named(embedded, pages, publish, run):
    publish(*(pages.put(number, en=f"Title {number}") for number in range(6)))
    del pages.pages["page:001"]
    pages.put(2, en="Saigas")
    pages.put("new", en="Bustards", fr="Outardes")
    pages.failing.add("page:004")
    code, said = run("check_search", "--format", "json")
    assert code == 1
    report = json.loads(said[: said.rindex("}") + 1])
    named = {
        (each["kind"], each["key"], each["language"], each["title"]) for each in report["indexes"][0]["differences"]
    }
    assert named == {
        ("superfluous", "page:001", "en", ""),
        ("different", "page:002", "en", "Saigas"),
        ("missing", "page:new", "en", "Bustards"),
        ("missing", "page:new", "fr", "Outardes"),
        ("unreadable", "page:004", "", ""),
    }
    assert report["problems"] == ["database: 5 differences, 0 changes wait"]
    code, said = run("check_search")
    assert code == 1
    assert "database  different  page:002  en  Saigas  page:002/" in said
    assert "database: 5 differences, 0 changes wait" in said


def test_changes_that_wait_are_no_differences_but_the_index_is_not_right(embedded, pages, run):
    changed([pages.put(1)])
    assert run("check_search")[1].endswith("database: 0 differences, 1 changes wait")
    assert run("drain_search") == (0, "database: 1 pages handed over, 0 changes wait\n")
    assert run("check_search")[0] == 0


def test_what_is_published_during_the_check_is_no_difference(embedded, pages, publish, run, monkeypatch):
    """It stands in the index later than we have read the page, or the other way round."""
    publish(*(pages.put(number) for number in range(3)))
    compare = checking._compare

    def publish_between(generation, keys):
        found = compare(generation, keys)
        publish("page:001")
        return found

    pages.put(1, en="new")
    monkeypatch.setattr(checking, "_compare", publish_between)
    assert run("check_search")[0] == 0


def test_so_many_differences_are_counted_not_kept(embedded, pages, run, monkeypatch):
    monkeypatch.setattr(checking, "NAMED", 4)
    for number in range(10):
        pages.put(number, en="x")
    checked = checking.check(Generation.objects.get())
    assert checked.differing == checked.counts["missing"] == 10
    assert len(checked.differences) == 4


def test_an_engine_in_use_without_an_index_is_not_right(elastic, pages, run):
    code, said = run("check_search")
    assert code == 1
    assert said.endswith("elasticsearch: no index yet; run rebuild_search --engine elasticsearch")


def test_an_engine_that_is_down_is_named_and_its_changes_wait(elastic, pages, publish, run):
    run("rebuild_search")
    elastic.is_down = True
    publish(pages.put(1))
    name = Generation.objects.get(engine="elasticsearch")
    assert f"{name}: does not answer (connection refused)" in run("check_search")[1]
    code, said = run("drain_search")
    assert code == 1
    assert f"{name}: does not answer (connection refused); 1 changes wait" in said
    assert "database: 0 pages handed over, 0 changes wait" in said
    elastic.is_down = False
    assert run("drain_search")[0] == 0
    assert run("check_search")[0] == 0


def test_an_engine_no_longer_in_use_is_kept_right_when_it_is_again(elastic, pages, publish, run, settings):
    run("rebuild_search")
    settings.SEARCH_ENGINE = "database"
    publish(pages.put(1))
    assert Change.objects.filter(generation__engine="elasticsearch").count() == 1
    assert run("drain_search", "--engine", "elasticsearch")[0] == 0
    assert set(elastic.titles()) == {"page:001"}


def test_the_index_of_an_engine_given_up_is_forgotten(elastic, pages, publish, run, settings):
    run("rebuild_search")
    settings.SEARCH_ENGINE = "database"
    elastic.is_down = True
    publish(pages.put(1))
    assert run("drain_search", "--forget", "elasticsearch")[0] == 0
    assert Generation.objects.get().engine == "database"
