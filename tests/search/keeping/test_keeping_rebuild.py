"""An index is made from what the pages say; what is published meanwhile is in it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from search import holding, writing
from search.models import Change, Generation
from search.outbox import changed

DAY = datetime(2026, 11, 1, tzinfo=UTC)


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture(autouse=True)
def small_steps(monkeypatch):
    monkeypatch.setattr(writing, "CHUNK", 3)


def killed_after(engine, steps):
    """The process ends when the engine has written so often."""

    def count() -> None:
        nonlocal steps
        steps -= 1
        if not steps:
            raise Killed

    engine.after_writing = count


def test_rebuilding_puts_every_page_and_removes_what_is_none(embedded, pages, run):
    index = embedded.index()
    stray = [pages.put(name) for name in ("000", "555", "zzz")]
    index.replace(stray, pages.documents(stray))
    pages.pages.clear()
    for number in range(10):
        pages.put(number)
    assert run("rebuild_search")[0] == 0
    assert index.titles() == {key: key for key in pages.pages}
    assert set(index.titles("fr")) == set(pages.pages)


def test_rebuilding_broken_off_goes_on_where_it_was(embedded, pages, run):
    for number in range(12):
        pages.put(number)
    killed_after(embedded, 3)
    with pytest.raises(Killed):
        run("rebuild_search")
    embedded.after_writing = lambda: None
    embedded.index().written.clear()
    code, said = run("rebuild_search")
    assert code == 0
    assert "goes on behind page:005" in said
    assert embedded.index().written == [[f"page:{n:03}" for n in (6, 7, 8)], [f"page:{n:03}" for n in (9, 10, 11)]]
    assert set(embedded.index().titles()) == set(pages.pages)
    embedded.index().written.clear()
    run("rebuild_search")
    assert len(embedded.index().written) == 4


def test_rebuilding_afresh_begins_anew(embedded, pages, run):
    for number in range(9):
        pages.put(number)
    killed_after(embedded, 2)
    with pytest.raises(Killed):
        run("rebuild_search")
    embedded.after_writing = lambda: None
    embedded.index().written.clear()
    run("rebuild_search", "--fresh")
    assert len(embedded.index().written) == 3


def test_ctrl_c_says_how_to_go_on(embedded, pages, run):
    pages.put(1)

    def interrupt() -> None:
        raise KeyboardInterrupt

    embedded.after_writing = interrupt
    assert run("rebuild_search") == (130, "database: broken off. Run it again to go on.")
    assert Generation.objects.get().held_until is None


def test_what_is_published_while_an_index_is_written_in_place_is_in_it_at_once(embedded, pages, publish, run):
    for number in range(9):
        pages.put(number)
    seen = []

    def publish_meanwhile() -> None:
        seen.append(embedded.index().titles().get("page:000"))
        if len(seen) == 1:
            pages.put(0, en="new")
            publish("page:000")

    embedded.after_writing = publish_meanwhile
    run("rebuild_search")
    assert seen[:3] == ["page:000", "new", "new"]
    assert not Change.objects.exists()


def test_a_new_generation_serves_when_it_is_whole(elastic, pages, run):
    for number in range(7):
        pages.put(number)
    run("rebuild_search", "--engine", "elasticsearch")
    assert set(elastic.titles()) == set(pages.pages)
    first = Generation.objects.get(engine="elasticsearch")
    served = []
    elastic.after_writing = lambda: served.append(elastic.serving["en"])
    run("rebuild_search", "--engine", "elasticsearch")
    second = Generation.objects.get(engine="elasticsearch")
    assert served == [first.name] * 3
    assert elastic.serving["en"] == second.name != first.name
    assert second.is_serving
    assert second.reached == ""


@pytest.mark.parametrize("step", [1, 3])
def test_nothing_published_during_a_rebuilding_is_lost(elastic, pages, publish, run, step):
    """Neither what was read before it changed, nor what changed between the last page and the switch."""
    for number in range(9):
        pages.put(number)
    run("rebuild_search", "--engine", "elasticsearch")
    steps = 0

    def publish_meanwhile() -> None:
        nonlocal steps
        steps += 1
        if steps == step:
            pages.put(0, en="new")
            del pages.pages["page:001"]
            publish("page:000", "page:001", pages.put("abc"))

    elastic.after_writing = publish_meanwhile
    run("rebuild_search", "--engine", "elasticsearch")
    assert elastic.titles()["page:000"] == "new"
    assert set(elastic.titles()) == set(pages.pages)
    assert run("check_search", "--engine", "elasticsearch")[0] == 0


def test_what_is_published_around_the_switch_is_not_lost(elastic, pages, publish, run, monkeypatch):
    pages.put(1)
    run("rebuild_search", "--engine", "elasticsearch")
    switch = elastic.switch

    def publish_around(*given) -> None:
        publish(pages.put("before"))
        switch(*given)
        publish(pages.put("after"))

    monkeypatch.setattr(elastic, "switch", publish_around)
    run("rebuild_search", "--engine", "elasticsearch")
    assert set(elastic.titles()) == set(pages.pages)
    assert not Change.objects.filter(generation__engine="elasticsearch").exists()


def test_a_new_generation_broken_off_goes_on_and_leaves_none_behind(elastic, pages, publish, run):
    for number in range(9):
        pages.put(number)
    run("rebuild_search", "--engine", "elasticsearch")
    killed_after(elastic, 2)
    with pytest.raises(Killed):
        run("rebuild_search", "--engine", "elasticsearch")
    elastic.after_writing = lambda: None
    pages.put(0, en="new")
    publish("page:000")
    code, said = run("rebuild_search", "--engine", "elasticsearch")
    assert code == 0
    assert "goes on behind page:002" in said
    assert elastic.titles()["page:000"] == "new"
    assert Generation.objects.filter(engine="elasticsearch").count() == 1
    assert run("check_search")[0] == 1  # the embedded one was never built
    assert run("check_search", "--engine", "elasticsearch")[0] == 0


def test_killed_after_the_switch_the_next_call_repairs_it(elastic, pages, publish, run, monkeypatch):
    pages.put(1)
    run("rebuild_search", "--engine", "elasticsearch")
    switch = elastic.switch

    def kill(*given) -> None:
        switch(*given)
        raise Killed

    monkeypatch.setattr(elastic, "switch", kill)
    with pytest.raises(Killed):
        run("rebuild_search", "--engine", "elasticsearch")
    monkeypatch.setattr(elastic, "switch", switch)
    publish(pages.put(2))
    assert run("rebuild_search", "--engine", "elasticsearch")[0] == 0
    assert set(elastic.titles()) == set(pages.pages)
    assert Generation.objects.filter(engine="elasticsearch").count() == 1


def test_an_engine_that_is_down_is_said_so_and_the_next_call_goes_on(elastic, pages, run):
    for number in range(9):
        pages.put(number)
    elastic.after_writing = lambda: setattr(elastic, "is_down", True)
    assert run("rebuild_search", "--engine", "elasticsearch") == (
        1,
        "elasticsearch: connection refused Run it again to go on.",
    )
    elastic.after_writing, elastic.is_down = lambda: None, False
    assert run("rebuild_search", "--engine", "elasticsearch")[0] == 0
    assert set(elastic.titles()) == set(pages.pages)


def test_one_language_is_made_anew_beside_the_others(elastic, pages, publish, run):
    pages.put(1)
    run("rebuild_search", "--engine", "elasticsearch")
    pages.put(1, en="new", fr="nouveau", es="nuevo")
    run("rebuild_search", "--engine", "elasticsearch", "--language", "fr")
    assert [elastic.titles(code) for code in ("en", "fr")] == [{"page:001": "page:001"}, {"page:001": "nouveau"}]
    kept = Generation.objects.filter(engine="elasticsearch", is_serving=True).order_by("pk")
    assert [one.languages for one in kept] == [["en", "es"], ["fr"]]
    publish("page:001")
    assert elastic.titles("es") == {"page:001": "nuevo"}
    assert run("check_search", "--engine", "elasticsearch")[0] == 0
    run("rebuild_search", "--engine", "elasticsearch")
    assert Generation.objects.filter(engine="elasticsearch").count() == 1


def test_a_language_that_the_site_has_since_is_taken_in(embedded, pages, run):
    Generation.objects.update(languages=["en"])
    pages.put(1)
    assert "no index in fr, es" in run("check_search")[1]
    run("rebuild_search")
    assert embedded.index().titles("es") == {"page:001": "page:001"}
    assert run("check_search")[0] == 0


def test_only_what_changed_since_is_put_again(embedded, pages, run):
    old, new = pages.put(1), pages.put(2)
    pages.changed_at = {old: DAY.replace(month=10), new: DAY.replace(day=2)}
    assert run("rebuild_search", "--since", "2026-11-01")[0] == 0
    assert embedded.index().written == [[new]]


def test_since_needs_an_index(elastic, pages, run):
    assert "no index yet" in run("rebuild_search", "--engine", "elasticsearch", "--since", "2026-11-01")[1]


def test_a_page_that_cannot_be_read_is_named_and_waits(embedded, pages, run):
    for number in range(5):
        pages.put(number)
    pages.failing.add("page:001")
    code, said = run("rebuild_search")
    assert code == 1
    assert "1 pages failed, and wait: page:001" in said
    assert len(embedded.index().titles()) == 4
    assert Change.objects.get().key == "page:001"


def test_two_do_not_make_the_same_index_at_once(embedded, pages, run, monkeypatch):
    monkeypatch.setattr(holding, "LOOK", 0)
    monkeypatch.setattr(holding, "HOLD", -holding.GRACE)
    Generation.objects.update(held_until=timezone.now() + holding.GRACE * 9)
    code, said = run("rebuild_search")
    assert code == 1
    assert "Another process writes to database." in said


def test_who_was_overtaken_notes_what_it_wrote_once_more(embedded, pages, publish):
    """Held up for longer than its hold, it may have overwritten newer words."""
    key = pages.put(1)
    embedded.after_writing = lambda: Generation.objects.update(held_until=timezone.now() + holding.HOLD)
    publish(key)
    assert set(Change.objects.values_list("key", flat=True)) == {key}
    embedded.after_writing = lambda: None
    Generation.objects.update(held_until=None)
    changed([key])
    publish(key)
    assert not Change.objects.exists()
