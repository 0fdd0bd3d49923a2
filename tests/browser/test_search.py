"""Searching in a browser: by keyboard and by hand, with a script and without, wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser_help import check, looks
from playwright.sync_api import expect

from search import engines
from search.query import Results, Suggestion
from tests.search import pages
from tests.search.pages import found, hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

COUNTS = {
    "type": {"decision": 20, "news": 3},
    "instrument": {f"i{number}": number for number in range(1, 31)},
    "year": {str(year): 1 for year in range(2001, 2021)},
}
WORDS = ["Conservation of the Saiga Antelope", "saiga", "saiga antelope"]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> Iterator[pages.Told]:
    """An engine that has a hit with all that a hit can have, and many plain ones."""
    told = pages.told(monkeypatch)
    parts = (
        found("/en/#p-4", "Urges Range States to protect the calving grounds of <mark>saigas</mark>;", "4"),
        found("/en/#p-5", "Prie le Secrétariat de compter les <mark>saïgas</mark>;", "5", "fr"),
        found("/documents/7/annex.pdf", "A plan for <mark>saigas</mark>", "unep_cms_cop14_doc-30-2_annex_e_0.pdf"),
    )
    facets = {"type": ("decision",), "instrument": ("cms",), "status": ("repealed",)}
    first = hit(
        "",
        title_html="The <mark>Saiga</mark> Antelope",
        codes=("Resolution 11.3",),
        facets=facets,
        parts=parts,
        parts_found=7,
        languages=("en", "fr", "es"),
        is_retired=True,
    )
    told.tell(first, *pages.hits(40), counts=COUNTS, elsewhere={"fr": 12}, suggestion="saiga antelope")
    told.suggestions = [Suggestion(WORDS[0], "/en/?found"), *map(Suggestion, WORDS[1:])]
    yield told
    engines.engine.cache_clear()


@pytest.fixture
def plain_tab(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """The window of a visitor whose browser runs no scripts, on a phone."""
    size = {"width": 360, "height": 800}
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False, viewport=size)
    yield context.new_page()
    context.close()


def type_words(tab: Page, address: str = "/en/search/", field: str = "#q") -> None:
    tab.goto(address)
    tab.locator(field).press_sequentially("saig")
    expect(tab.get_by_role("option")).to_have_text(WORDS)


def test_views_of_the_search_are_accessible(tab: Page, told: pages.Told) -> None:
    for _ in looks(tab):
        for address in ("/en/search/", "/en/search/?q=saiga&type=news&instrument=i1", "/fr/search/?q=saiga", "/en/"):
            tab.goto(address)
            check(tab)
        tab.goto("/en/search/?q=saiga&type=decision")
        tab.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        check(tab)
        type_words(tab)
        tab.keyboard.press("ArrowDown")
        check(tab)


def test_nothing_found_and_no_engine_are_accessible(tab: Page, told: pages.Told) -> None:
    told.tell(counts={"type": {"news": 0}}, elsewhere={"fr": 3})
    told.unchosen = Results(7, ())
    for _ in looks(tab):
        told.is_down = False
        tab.goto("/en/search/?q=saigga&type=news")
        check(tab)
        told.is_down = True
        tab.goto("/es/search/?q=saigga&type=news")
        check(tab)


def test_nothing_is_sideways_on_the_narrowest_screen(tab: Page, told: pages.Told) -> None:
    tab.set_viewport_size({"width": 320, "height": 800})
    for address in ("/fr/", "/fr/search/", "/es/search/?q=saiga&type=decision"):
        tab.goto(address)
        tab.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        assert tab.evaluate("document.documentElement.scrollWidth") == 320, address


def test_suggestions_are_chosen_by_keyboard(tab: Page, told: pages.Told) -> None:
    type_words(tab)
    field, options = tab.get_by_role("combobox"), tab.get_by_role("option")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(tab.get_by_role("status")).to_have_text("Suggestions: 3")
    tab.keyboard.press("ArrowUp")
    expect(options.nth(2)).to_have_attribute("aria-selected", "true")
    tab.keyboard.press("ArrowDown")
    expect(field).not_to_have_attribute("aria-activedescendant", "q-list-2")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", options.nth(1).get_attribute("id") or "")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/en/search/?q=saiga")
    expect(tab.locator("#found")).to_have_text("41 results for “saiga”")


def test_a_suggested_page_is_opened_by_hand_from_any_page(tab: Page, told: pages.Told) -> None:
    type_words(tab, "/en/", "#box-q")
    tab.get_by_role("option").first.click()
    tab.wait_for_url("**/en/?found")


def test_escape_closes_suggestions_and_keeps_the_words(tab: Page, told: pages.Told) -> None:
    type_words(tab)
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("option")).to_have_count(0)
    expect(tab.get_by_role("combobox")).to_have_value("saig")
    expect(tab.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/en/search/?q=saig")


def test_suggestions_leave_with_the_focus_and_without_an_engine_there_are_none(tab: Page, told: pages.Told) -> None:
    type_words(tab)
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("option")).to_have_count(0)
    told.is_down = True
    with tab.expect_response("**/suggest/**"):
        tab.locator("#q").press_sequentially("a")
    expect(tab.get_by_role("option")).to_have_count(0)


def test_what_is_typed_further_takes_back_the_question_before(tab: Page, told: pages.Told) -> None:
    tab.goto("/en/search/")
    tab.route("**/suggest/?q=sa", lambda route: None)
    with tab.expect_request("**/suggest/?q=sa"):
        tab.locator("#q").press_sequentially("sa")
    with tab.expect_event("requestfailed", lambda request: request.url.endswith("?q=sa")):
        tab.locator("#q").press_sequentially("ig")
    expect(tab.get_by_role("option")).to_have_text(WORDS)


def test_all_works_without_a_script_on_a_phone(plain_tab: Page, told: pages.Told) -> None:
    tab = plain_tab
    tab.goto("/en/")
    tab.fill("#box-q", "saiga")
    tab.click(".box button")
    tab.wait_for_url("**/en/search/?q=saiga")
    tab.click("text=Filters")
    tab.check("text=News")
    tab.locator("summary", has_text="22 more").click()
    tab.check("text=Instrument 01")
    tab.click("text=Apply")
    tab.wait_for_url("**/en/search/?q=saiga&type=news&instrument=i1")
    tab.click(".chips >> text=News")
    tab.wait_for_url("**/en/search/?q=saiga&instrument=i1")
    tab.click("nav.orders >> text=newest")
    tab.click(".pagination >> text=Next")
    tab.wait_for_url("**/en/search/?q=saiga&instrument=i1&sort=newest&page=2")
    tab.click(".languages >> text=Español")
    tab.wait_for_url("**/es/search/?q=saiga&instrument=i1&sort=newest&page=2")


def test_choices_stand_beside_the_results_where_there_is_room(tab: Page, told: pages.Told) -> None:
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto("/en/search/?q=saiga")
    tab.check("text=News")
    tab.check("text=Decision")
    tab.click("text=Apply")
    tab.wait_for_url("**/en/search/?q=saiga&type=decision&type=news")
