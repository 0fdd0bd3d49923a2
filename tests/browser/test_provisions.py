"""An editor works on long decisions: sixty provisions with every tool, three hundred without loss."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from decisions.meetings.models import MeetingPage
from decisions.models import DecisionPage
from home.models import HomePage
from tests.factories.decisions import (
    DecisionIndexPageFactory,
    DecisionPageFactory,
    MeetingIndexPageFactory,
    MeetingPageFactory,
    provisions,
)
from tests.factories.home import editor_of
from tests.factories.instruments import InstrumentPageFactory

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

MOST_ELEMENTS = 12_000
TEXT = """Resolution 12.3

On Ponds

Recalling the ponds of Europe,

1. Urges Parties to count their ponds;

2. Requests the Secretariat:

(a) to report;

(b) to rest.
"""


@pytest.fixture
def index(transactional_db: None) -> Any:
    return DecisionIndexPageFactory(parent=InstrumentPageFactory(acronym="AEWA", slug="aewa"))


def log_in(tab: Page) -> None:
    tab.goto("/admin/login/")
    tab.fill("#id_username", editor_of(*HomePage.objects.filter(depth=2)).username)
    tab.fill("#id_password", "password")
    tab.click("button[type=submit]")
    tab.wait_for_url("**/admin/")


def open_form(tab: Page, page: DecisionPage) -> None:
    tab.goto(f"/admin/pages/{page.pk}/edit/")
    tab.wait_for_selector(f"[name=provisions-{len(page.provisions) - 1}-value-text]", state="attached")
    tab.wait_for_load_state("load")


def row(tab: Page, place: int) -> Locator:
    """The row that stands at a place, whatever the number in its fields' names is."""
    return tab.locator(f"[data-streamfield-child]:has(> input[name$='-order'][value='{place}']):visible")


def save(tab: Page) -> None:
    tab.locator("footer button[type=submit]", has_text="Save draft").first.click()
    tab.wait_for_load_state("load")
    tab.wait_for_selector(".messages .success")


def saved(page: DecisionPage) -> list[Any]:
    return DecisionPage.objects.get(pk=page.pk).get_latest_revision_as_object().text()


def test_sixty_provisions_are_edited_with_every_tool(tab: Page, index: Any) -> None:
    meeting = MeetingPageFactory(parent=MeetingIndexPageFactory(parent=index.get_parent().specific), number=15)
    symbol = MeetingPage.objects.get(pk=meeting.pk).symbol
    cited = DecisionPageFactory(parent=index, number="9.1", title="On Lakes", provisions=2)
    page = DecisionPageFactory(parent=index, provisions=60)
    log_in(tab)
    open_form(tab, page)
    assert tab.evaluate("document.querySelectorAll('*').length") <= MOST_ELEMENTS

    # Insert between, and indent by keyboard.
    tab.locator(".provisions .c-sf-add-button").nth(2).click()
    added = row(tab, 2)
    added.locator("textarea").fill("Requests the Secretariat to rest;")
    added.locator("textarea").press("Alt+ArrowRight")
    assert added.locator("[name$=level]").input_value() == "2"
    tab.click("[data-tool=recognise]")
    expect(tab.locator(".provisions [name$='60-value-verb']")).to_have_value("Requests")
    tab.click("[data-tool=number]")
    assert added.locator("[name$=number]").input_value() == "a"

    # Details: addressee, meeting, and a reference through the chooser.
    button = added.locator(".provision-details__button")
    button.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    added.get_by_label("Secretariat", exact=True).check()
    added.get_by_label("or at the meeting").fill(symbol)
    tab.wait_for_selector(f"#provision-meetings option[value='{symbol}']", state="attached")
    added.locator("[data-add-reference]").click()
    added.locator("[data-kind]").select_option("implements")
    added.locator("button[data-choose]").click()
    tab.locator(".modal a.choose-page", has_text="On Lakes").click()
    added.locator("[data-title]", has_text="Resolution 9.1 · On Lakes").wait_for()
    added.locator("[data-provision]").select_option(index=2)
    assert button.inner_text().endswith(f"→ Secretariat · due {symbol} · 1 reference")

    # A pasted text is split, looked at, and inserted where the editor was.
    tab.click("[data-tool=paste]")
    tab.set_input_files("[data-paste-file]", {"name": "text.txt", "mimeType": "text/plain", "buffer": TEXT.encode()})
    expect(tab.locator("[data-paste-text]")).to_have_value(re.compile("Recalling"))
    tab.click("[data-paste-split]")
    tab.wait_for_selector("[data-paste-found]:not([hidden])")
    assert tab.locator("[data-paste-provisions] li").count() == 5
    assert tab.locator("[data-paste-lines] li").inner_text() == "Resolution 12.3"
    tab.click("[data-paste-insert]")
    tab.wait_for_selector("dialog[open]", state="detached")
    save(tab)

    text = saved(page)
    assert len(text) == 66
    assert [one.id for one in text[:2]] == [block["id"] for block in page.provisions.raw_data[:2]]
    one = text[2]
    assert (one.level, one.number, one.verb, one.text) == (2, "a", "Requests", "the Secretariat to rest;")
    relation = {"kind": "implements", "decision": cited.pk, "external": "", "address": ""}
    target = cited.provisions.raw_data[1]["id"]
    assert one.details.as_data() == {
        "addressees": ["secretariat"],
        "due_on": None,
        "due_at": symbol,
        "relations": [{**relation, "provision": target}],
    }
    assert [(each.kind, each.verb, each.level) for each in text[3:8]] == [
        ("preambular", "Recalling", 1),
        ("operative", "Urges", 1),
        ("operative", "Requests", 1),
        ("operative", "", 2),
        ("operative", "", 2),
    ]
    assert len({each.id for each in text}) == 66
    assert {each.lang for each in text} == {"en"}


def test_tools_are_undone_and_a_duplicate_is_a_provision_of_its_own(tab: Page, index: Any) -> None:
    page = DecisionPageFactory(parent=index, provisions=3)
    log_in(tab)
    open_form(tab, page)
    row(tab, 0).locator("[data-streamfield-action=DUPLICATE]").click()
    row(tab, 1).locator("textarea").wait_for()
    tab.click("[data-tool=number]")
    numbers = tab.locator(".provisions [name$=value-number]")
    assert [numbers.nth(n).input_value() for n in range(4)] == ["1", "2", "3", "4"]
    tab.click("[data-tool=undo]")
    assert [numbers.nth(n).input_value() for n in range(4)] == ["1", "1", "2", "3"]
    assert tab.locator("[data-tool=undo]").is_disabled()

    shown = "[...document.querySelectorAll('.provisions textarea')].filter((text) => text.checkVisibility()).length"
    tab.click("[data-tool=collapse]")
    assert tab.evaluate(shown) == 0
    assert row(tab, 2).locator("[data-panel-heading-text]").inner_text().startswith("2 Urges Parties to count")
    tab.click("[data-tool=expand]")
    assert tab.evaluate(shown) == 4

    tab.click("[data-tool=paste]")
    tab.fill("[data-paste-text]", "nothing here\n\nthat could be a decision")
    tab.click("[data-paste-split]")
    tab.locator("[data-paste-trouble]", has_text="Line 1:").wait_for()
    tab.keyboard.press("Escape")
    assert tab.evaluate("document.activeElement.dataset.tool") == "paste"

    save(tab)
    text = saved(page)
    assert len(text) == len({one.id for one in text}) == 4
    assert text[0].text == text[1].text


def test_a_wrong_reference_opens_its_row_and_loses_nothing(tab: Page, index: Any) -> None:
    page = DecisionPageFactory(parent=index, provisions=2)
    log_in(tab)
    open_form(tab, page)
    second = row(tab, 1)
    second.locator(".provision-details__button").click()
    second.get_by_label("Parties", exact=True).check()
    second.locator("[data-add-reference]").click()
    second.locator("[data-external]").fill("CBD X/2")
    second.locator("[data-address]").fill("ftp://cbd.int")
    tab.locator("footer button[type=submit]", has_text="Save draft").first.click()
    second.locator(".error-message", has_text="begins with https://").wait_for()
    assert second.locator(".provision-details__button").get_attribute("aria-expanded") == "true"
    assert second.get_by_label("Parties", exact=True).is_checked()
    second.locator("[data-address]").fill("https://cbd.int")
    save(tab)
    details = saved(page)[1].details
    assert details.addressees == ("parties",)
    assert (details.relations[0].external, details.relations[0].address) == ("CBD X/2", "https://cbd.int")


def test_a_row_in_another_language_is_given_words_alone(tab: Page, index: Any) -> None:
    page = DecisionPageFactory(parent=index, provisions=2)
    french = DecisionPage.objects.get(translation_key=page.translation_key, locale__language_code="fr")
    log_in(tab)
    tab.goto(f"/admin/pages/{french.pk}/edit/")
    tab.locator("main form button", has_text="Write the text").click()
    tab.wait_for_selector("[name=provisions-1-value-text]")
    assert tab.locator("[data-tool]").count() == 2
    assert tab.locator(".provisions :is(.c-sf-add-button, [data-streamfield-action]):visible").count() == 0
    assert row(tab, 0).locator("[name$=number]").get_attribute("readonly") is not None
    assert row(tab, 0).locator(".provision-details__button").is_disabled()
    tab.fill("[name=provisions-0-value-text]", "les Parties de compter ;")
    save(tab)
    words = [(one.text, one.lang) for one in saved(french)]
    assert words == [("les Parties de compter ;", "fr"), ("Parties to count pond 2;", "en")]


def test_three_hundred_provisions_are_saved_without_loss(tab: Page, index: Any) -> None:
    details = {"addressees": ["parties"], "due_on": "2030-01-01", "due_at": "", "relations": []}
    blocks = provisions(300)
    for block in blocks:
        block["value"]["details"] = details
    page = DecisionPageFactory(parent=index, provisions=blocks)
    log_in(tab)
    open_form(tab, page)
    row(tab, 299).locator("textarea").fill("to rest.")
    save(tab)
    text = saved(page)
    assert [one.id for one in text] == [block["id"] for block in blocks]
    assert [one.text for one in text] == [*(block["value"]["text"] for block in blocks[:299]), "to rest."]
    assert all(one.details.as_data() == details for one in text)


NUMBERED = [
    ("1 - 2 -> 1 2 3", [(1, "1"), (1, ""), (1, "2")], ["1", "2", "3"]),
    ("sub-levels have letters", [(1, ""), (2, ""), (2, ""), (3, ""), (1, ""), (2, "")], ["1", "a", "b", "i", "2", "a"]),
    ("their own style", [(1, "1"), (2, "i"), (2, ""), (1, "2"), (2, "")], ["1", "i", "ii", "2", "i"]),
    ("nested", [(1, "1"), (2, "1.1"), (2, ""), (1, ""), (2, "")], ["1", "1.1", "1.2", "2", "2.1"]),
    ("decisions of a meeting", [(1, "14.114"), (1, ""), (1, "14.115")], ["14.114", "14.115", "14.116"]),
    ("twenty-seven letters", [(1, "a")] * 27, [*"abcdefghijklmnopqrstuvwxyz", "aa"]),
    ("an annex begins anew", [(1, "1"), (0, ""), (1, "1"), (1, "")], ["1", "", "1", "2"]),
    ("a heading alone does not", [(1, "1"), (0, "II"), (1, "5")], ["1", "II", "2"]),
    ("recitals have none", [(1, "1"), (-1, ""), (1, "")], ["1", "", "2"]),
]


def test_paragraphs_are_numbered_in_the_style_of_those_that_are_there(tab: Page, index: Any) -> None:
    kinds = {0: "heading", -1: "preambular"}
    log_in(tab)
    open_form(tab, DecisionPageFactory(parent=index, provisions=1))
    for name, given, expected in NUMBERED:
        rows = [{"kind": kinds.get(lv, "operative"), "level": max(lv, 1), "number": number} for lv, number in given]
        assert tab.evaluate(f"provisions.renumber({json.dumps(rows)})") == expected, name
