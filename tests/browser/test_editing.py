"""An editor publishes a decision, and a visitor reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Group

from decisions.models import DecisionPage
from instruments.editors import group_name
from tests.factories.decisions import DecisionIndexPageFactory
from tests.factories.home import editor_of
from tests.factories.instruments import InstrumentPageFactory

if TYPE_CHECKING:
    from playwright.sync_api import Page


def log_in(tab: Page, name: str) -> None:
    tab.goto("/admin/login/")
    tab.fill("#id_username", name)
    tab.fill("#id_password", "password")
    tab.click("button[type=submit]")
    tab.wait_for_url("**/admin/")


def add_provision(tab: Page, position: int, verb: str, text: str) -> None:
    tab.locator("#provisions-root button[title='Insert a block']").last.click()
    tab.fill(f"[name=provisions-{position}-value-verb]", verb)
    tab.fill(f"[name=provisions-{position}-value-text]", text)


def publish(tab: Page) -> None:
    tab.locator("footer .w-dropdown__toggle, footer [data-w-dropdown-target=toggle]").first.click()
    tab.locator("[name=action-publish]").click()
    tab.wait_for_selector(".messages .success")


def test_an_editor_publishes_a_decision_and_visitors_read_it_in_their_language(tab: Page) -> None:
    instrument = InstrumentPageFactory(acronym="AEWA", slug="aewa")
    index = DecisionIndexPageFactory(parent=instrument)
    editor = editor_of()
    editor.groups.set([Group.objects.get(name=group_name("aewa"))])

    log_in(tab, editor.username)
    tab.goto(f"/admin/pages/add/decisions/decisionpage/{index.pk}/")
    tab.fill("#id_title", "Ponds and Their Birds")
    tab.fill("#id_number", "9.1")
    add_provision(tab, 0, "Urges", "Parties to count their ponds;")
    tab.click("[aria-controls='tab-promote'], #tab-label-promote")
    tab.fill("#id_slug", "resolution-9-1")
    publish(tab)

    tab.goto("/en/instruments/aewa/decisions/resolution-9-1/")
    assert tab.locator("h1").inner_text() == "Ponds and Their Birds"
    assert tab.locator("em", has_text="Urges").count() == 1
    tab.goto("/fr/instruments/aewa/decisions/resolution-9-1/")
    assert tab.locator("main [lang=en]", has_text="count their ponds").count()

    french = DecisionPage.objects.get(slug="resolution-9-1", locale__language_code="fr")
    tab.goto(f"/admin/pages/{french.pk}/edit/")
    tab.locator("main form button", has_text="Write the text").click()
    tab.wait_for_selector("[name=provisions-0-value-text]")
    tab.fill("#id_title", "Les étangs et leurs oiseaux")
    tab.fill("[name=provisions-0-value-verb]", "Prie instamment")
    tab.fill("[name=provisions-0-value-text]", "les Parties de compter leurs étangs ;")
    publish(tab)

    tab.goto("/fr/instruments/aewa/decisions/resolution-9-1/")
    assert tab.locator("h1").inner_text() == "Les étangs et leurs oiseaux"
    assert tab.locator("main [lang=en]", has_text="count their ponds").count() == 0
    tab.goto("/en/instruments/aewa/decisions/resolution-9-1/")
    assert "count their ponds" in tab.locator("main").inner_text()
