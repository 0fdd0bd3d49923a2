"""R6: what creating, publishing and reading cost does not grow with the number of pages."""

from __future__ import annotations

from functools import partial

import pytest
from languages_help import live, opened, post, row, rows_of
from wagtail.models import Page, ReferenceIndex, Revision

from home.languages.entry import enter, write
from home.languages.indexes import indexed_afterwards, without_references
from home.languages.texts import attach_texts
from home.models import StandardPage
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory
from tests.factories.home import StandardPageFactory
from tests.factories.instruments import InstrumentPageFactory
from tests.worlds import world

FEW, MANY = 2, 12


@world
def siblings():
    """A decision among few, below the instrument that stands, and one among many, below another."""
    few, many = DecisionIndexPageFactory(), DecisionIndexPageFactory(parent=InstrumentPageFactory())
    DecisionPageFactory.create_batch(FEW - 1, parent=few)
    DecisionPageFactory.create_batch(MANY - 1, parent=many)
    return [DecisionPageFactory(parent=index, provisions=2) for index in (few, many)]


@pytest.fixture
def cost(siblings, count_queries):
    """The queries of a call among few siblings and among many."""
    return lambda call: [count_queries(partial(call, page)) for page in siblings]


def translated(page):
    write(page, "fr", {"title": "Sur les étangs"})


@pytest.mark.parametrize(
    "call",
    [
        lambda page: DecisionPageFactory(parent=page.get_parent(), provisions=2),
        lambda page: page.save_revision().publish(),
        lambda page: page.unpublish(),
        translated,
    ],
    ids=["create", "publish", "unpublish", "translate"],
)
def test_cost_does_not_grow_with_the_siblings(home, cost, call):
    few, many = cost(call)
    assert many == few


def test_publishing_in_the_admin_costs_the_same_among_many(home, cost, admin_client):
    few, many = cost(lambda page: post(admin_client, page, opened(admin_client, page), publish=True))
    assert many <= few


def test_bulk_entry_asks_less_than_the_admin(home, count_queries):
    index = DecisionIndexPageFactory()

    def by_hand():
        page = DecisionPageFactory.build(parent=index, live=False)
        index.add_child(instance=page)
        page.save_revision().publish()

    def in_bulk():
        with indexed_afterwards():
            enter(index, DecisionPageFactory.build(parent=index))

    by_hand()
    assert count_queries(in_bulk) < count_queries(by_hand)


def test_page_entered_by_a_program_is_like_one_entered_by_hand(home):
    page = enter(home, StandardPage(title="About", slug="about"), "en")
    about = row(page, "en")
    assert live(page) == ["en", "es", "fr"]
    assert about.live_revision == about.latest_revision == Revision.objects.get(object_id=str(page.pk))
    assert about.first_published_at == about.last_published_at
    assert not any(one.has_unpublished_changes for one in rows_of(page).values())


def test_text_written_by_a_program_is_like_one_written_by_hand(home):
    decision = DecisionPageFactory()
    write(decision, "fr", {"title": "Sur les étangs"})
    french = row(decision, "fr")
    assert (french.alias_of, french.live_revision) == (None, french.latest_revision)
    assert (french.title, french.draft_title, french.text_language) == ("Sur les étangs", "Sur les étangs", "fr")
    assert not french.has_unpublished_changes


@pytest.mark.indexed
def test_pages_are_indexed_once_after_a_bulk(home):
    with indexed_afterwards():
        with indexed_afterwards():
            page = StandardPageFactory(title="Wigeon", introduction=f'<a linktype="page" id="{home.pk}">home</a>')
        assert not Page.objects.search("wigeon").count()
        assert not ReferenceIndex.objects.filter(object_id=str(page.pk)).exists()
    assert [found.pk for found in Page.objects.search("wigeon")] == [page.pk]
    assert ReferenceIndex.objects.filter(object_id=str(page.pk)).exists()


@pytest.mark.indexed
def test_references_are_written_again_after_the_innermost_pause(home):
    with without_references():
        with without_references():
            pass
        page = StandardPageFactory(introduction=f'<a linktype="page" id="{home.pk}">home</a>')
        assert not ReferenceIndex.objects.filter(object_id=str(page.pk)).exists()
    page.save()
    assert ReferenceIndex.objects.filter(object_id=str(page.pk)).exists()


@pytest.mark.indexed
def test_aliases_are_not_found_by_the_search_of_the_admin(home):
    page = StandardPageFactory(title="Wigeon")
    assert [found.pk for found in Page.objects.search("wigeon")] == [page.pk]
    assert {found.pk for found in StandardPage.get_indexed_objects()} == {page.pk}


@pytest.mark.indexed
def test_draft_is_not_found_by_the_search_of_the_admin(home):
    page = StandardPageFactory(title="Wigeon")
    page.title = "Teal"
    page.save_revision()
    assert not Page.objects.search("teal").count()
    page.latest_revision.publish()
    assert [found.pk for found in Page.objects.search("teal")] == [page.pk]


def test_begun_text_is_found_by_the_search_of_the_admin(home):
    decision = DecisionPageFactory(title="Wigeon")
    translated(decision)
    assert [found.pk for found in Page.objects.search("étangs")] == [row(decision, "fr").pk]


def test_languages_of_a_list_cost_one_query(home, count_queries):
    decisions = DecisionPageFactory.create_batch(3)
    translated(decisions[0])
    assert count_queries(lambda: attach_texts(decisions)) == 1
    assert [decision.texts for decision in decisions] == [["en", "fr"], ["en"], ["en"]]
    attach_texts([])


def test_permissions_of_a_row_cost_no_more_for_an_alias(home, admin_user, count_queries):
    page = StandardPageFactory()
    rows = StandardPage.objects.filter(translation_key=page.translation_key).select_related("locale").order_by("pk")
    counts = [count_queries(lambda one=one: one.permissions_for_user(admin_user).can_publish()) for one in rows]
    assert counts == [0, 0, 0]
