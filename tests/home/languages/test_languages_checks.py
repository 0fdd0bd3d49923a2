"""The five rules of the content model are refused by `manage.py check` when a model breaks them."""

from __future__ import annotations

import pytest
from django.core.checks import run_checks
from django.db import models
from django.test.utils import isolate_apps
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail import models as wagtail_models
from wagtail.blocks import ListBlock, PageChooserBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from home.languages import checks
from home.languages.keys import PageKey, PageKeyBlock
from home.models import BasePage, StandardPage


@pytest.fixture
def judge(monkeypatch):
    """What a check says of some models; each class made in a test is forgotten after it."""
    known = list(wagtail_models.pages.PAGE_MODEL_CLASSES)

    def judge(check, *classes):
        monkeypatch.setattr(checks, "our_models", lambda: iter(classes))
        monkeypatch.setattr(checks, "our_pages", lambda: iter(classes))
        return [error.id for error in check(None)]

    with isolate_apps("home"):
        yield judge
    wagtail_models.pages.PAGE_MODEL_CLASSES[:] = known


def model(name, *bases, module="home.models", **attributes):
    return type(name, bases, {"__module__": module, "Meta": type("Meta", (), {"app_label": "home"}), **attributes})


def test_models_of_the_site_break_no_rule():
    assert [error for error in run_checks() if error.id.startswith("home.")] == []


def test_record_with_a_row_a_language_is_refused(judge):
    record = model("Place", TranslatableMixin, models.Model)
    assert judge(checks.records_have_one_row, record) == ["home.E001"]
    assert judge(checks.records_have_one_row, model("Spot", models.Model), StandardPage) == []


def test_page_that_is_not_mirrored_is_refused(judge):
    assert judge(checks.pages_are_mirrored, model("LonePage", Page)) == ["home.E002"]
    assert judge(checks.pages_are_mirrored, model("GoodPage", BasePage)) == []


@pytest.mark.parametrize(
    ("field", "ids"),
    [
        (lambda: models.ForeignKey(StandardPage, models.CASCADE, related_name="+"), ["home.E003"]),
        (lambda: models.ForeignKey(Page, models.CASCADE, related_name="+"), ["home.E003"]),
        (lambda: models.ManyToManyField(StandardPage, related_name="+"), ["home.E003"]),
        (lambda: ParentalManyToManyField(StandardPage, related_name="+"), ["home.E003"]),
        (lambda: PageKey(StandardPage, related_name="+"), []),
        (lambda: ParentalKey(StandardPage, on_delete=models.CASCADE, related_name="+"), []),
        (lambda: models.ForeignKey("auth.User", models.CASCADE, related_name="+"), []),
    ],
)
def test_loose_key_to_a_page_is_refused(judge, field, ids):
    assert judge(checks.keys_hold_default_rows, model("Link", Orderable, page=field())) == ids


@pytest.mark.parametrize(
    ("block", "ids"),
    [
        (PageChooserBlock, ["home.E004"]),
        (lambda: ListBlock(PageChooserBlock()), ["home.E004"]),
        (lambda: StructBlock([("page", StreamBlock([("page", PageChooserBlock())]))]), ["home.E004"]),
        (PageKeyBlock, []),
        (lambda: ListBlock(PageKeyBlock()), []),
    ],
)
def test_loose_chooser_in_a_stream_is_refused(judge, block, ids):
    stream = model("Stream", models.Model, body=StreamField([("block", block())]))
    assert judge(checks.streams_hold_default_rows, stream) == ids


def test_page_type_without_a_place_is_refused(judge):
    assert judge(checks.places_are_declared, model("AnywherePage", BasePage)) == ["home.E005"]
    placed = model("PlacedPage", BasePage, parent_page_types=[], subpage_types=[])
    assert judge(checks.places_are_declared, placed) == []


@pytest.mark.parametrize(
    ("lists", "wrong"),
    [
        ({}, {"note"}),
        ({"words": [*BasePage.words, "note"]}, set()),
        ({"facts": [*BasePage.facts, "note"]}, set()),
        ({"words": [*BasePage.words, "note"], "facts": [*BasePage.facts, "note"]}, {"note"}),
        ({"words": [*BasePage.words, "note", "nothing"]}, {"nothing"}),
        ({"words": ["title", "note"]}, {"introduction"}),
        ({"words": [*BasePage.words, "note"], "facts": [*BasePage.facts, "title"]}, {"title"}),
    ],
)
def test_field_that_is_neither_word_nor_fact_is_refused(judge, lists, wrong):
    page = model("NotedPage", BasePage, note=models.CharField(max_length=10), **lists)
    assert checks.unclassified(page) == wrong
    assert judge(checks.every_field_is_word_or_fact, page) == (["home.E006"] if wrong else [])


def test_child_rows_are_words_or_facts_too(judge):
    page = model("PartsPage", BasePage)
    model("Part", Orderable, page=ParentalKey(page, on_delete=models.CASCADE, related_name="parts"))
    assert checks.unclassified(page) == {"parts"}
    page.facts = [*page.facts, "parts"]
    assert checks.unclassified(page) == set()


def test_fields_that_nobody_edits_are_neither(judge):
    page = model("CountedPage", BasePage, count=models.IntegerField(editable=False, default=0))
    assert checks.unclassified(page) == set()


def test_lists_reach_wagtail_localize():
    fields = {field.field_name: field for field in StandardPage.override_translatable_fields}
    assert set(fields) == {*StandardPage.words, *StandardPage.facts}
    synchronized = {name for name, field in fields.items() if isinstance(field, SynchronizedField)}
    assert synchronized == set(StandardPage.facts)
