"""R5: the same slug and the same place in the tree in every language, always."""

from __future__ import annotations

import pytest
from django.urls import reverse
from languages_help import bulk, opened, paths, post, row, rows_of, save
from wagtail.models import Page

from home.languages.entry import row_in, write
from home.models import StandardPage
from tests.factories.decisions import DecisionPageFactory, MeetingPageFactory
from tests.factories.home import StandardPageFactory
from tests.worlds import world


@world
def section():
    return StandardPageFactory(title="Section")


@world
def decision():
    """With a French text."""
    page = DecisionPageFactory(slug="ponds", provisions=1)
    write(page, "fr", {"title": "Étangs"})
    return page


def orders(page):
    """The slugs of a page's children in each language."""
    return [list(one.get_children().values_list("slug", flat=True)) for one in rows_of(page).values()]


def test_new_slug_reaches_every_row_and_all_below(section, admin_client):
    child = StandardPageFactory(parent=section, title="Child")
    save(admin_client, section, publish=True, slug="part")
    assert paths(section) == {"part/"}
    assert paths(child) == {"part/child/"}


def test_new_slug_set_by_a_program_reaches_every_row(section):
    section.slug = "part"
    section.save()
    assert paths(section) == {"part/"}


def test_waiting_draft_does_not_bring_the_old_slug_back(admin_client, decision):
    french = row(decision, "fr")
    save(admin_client, french, title="Sur les étangs")
    save(admin_client, decision, publish=True, slug="lakes")
    save(admin_client, french, publish=True)
    assert {one.slug for one in rows_of(decision).values()} == {"lakes"}
    assert row(decision, "fr").title == "Sur les étangs"


def test_new_slug_set_by_a_program_outlives_a_waiting_draft(admin_client, decision):
    save(admin_client, row(decision, "fr"), title="Sur les étangs")
    original = row(decision, "en")
    original.slug = "lakes"
    original.save()
    save(admin_client, row(decision, "fr"), publish=True)
    assert {one.slug for one in rows_of(decision).values()} == {"lakes"}


def test_slug_typed_in_a_translation_is_put_back(admin_client, decision):
    save(admin_client, row(decision, "fr"), publish=True, slug="etangs")
    assert {one.slug for one in rows_of(decision).values()} == {"ponds"}


def test_form_opened_before_a_new_slug_keeps_the_new_one(admin_client, decision):
    french = row(decision, "fr")
    form = opened(admin_client, french)
    save(admin_client, decision, publish=True, slug="lakes")
    assert post(admin_client, french, form, publish=True).status_code == 302
    assert {one.slug for one in rows_of(decision).values()} == {"lakes"}


def test_program_moves_every_row(section):
    page = StandardPageFactory(title="Page")
    child = StandardPageFactory(parent=page, title="Child")
    page.move(section, "last-child")
    assert (paths(page), paths(child)) == ({"section/page/"}, {"section/page/child/"})
    assert Page.find_problems() == ([], [], [], [], [])


def test_moving_a_translation_moves_every_row(section):
    page = StandardPageFactory(title="Page")
    row(page, "fr").move(row(section, "fr"), "last-child")
    assert paths(page) == {"section/page/"}


def test_program_moves_no_page_into_another_language(section):
    page = StandardPageFactory(title="Page")
    with pytest.raises(ValueError, match="another language"):
        page.move(row(section, "fr"), "last-child")
    assert paths(page) == {"page/"}


def test_admin_moves_every_row(section, admin_client):
    page = StandardPageFactory(title="Page")
    move = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, section.pk])
    assert admin_client.post(move).status_code == 302
    assert paths(page) == {"section/page/"}


def test_admin_moves_no_page_into_another_language(section, admin_client):
    page = StandardPageFactory(title="Page")
    admin_client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, row(section, "fr").pk]))
    assert paths(page) == {"page/"}


def test_bulk_action_moves_every_row(section, admin_client):
    pages = [StandardPageFactory(title="One"), StandardPageFactory(title="Two")]
    bulk(admin_client, "move", *pages, chooser=section.pk)
    assert [paths(page) for page in pages] == [{"section/one/"}, {"section/two/"}]
    assert orders(section) == [["one", "two"]] * 3


@pytest.mark.parametrize(("title", "place", "target"), [("C", "left", "B"), ("A", "right", "C"), ("C", "left", "A")])
def test_order_of_siblings_is_the_same_in_every_language(section, title, place, target):
    children = {title: StandardPageFactory(parent=section, title=title) for title in "ABC"}
    children[title].move(Page.objects.get(pk=children[target].pk), place)
    first, *others = orders(section)
    assert others == [first] * 2
    assert first != ["a", "b", "c"]
    assert Page.find_problems() == ([], [], [], [], [])


def test_explorer_reorders_in_every_language(section, admin_client):
    children = [StandardPageFactory(parent=section, title=title) for title in "ABC"]
    where = reverse("wagtailadmin_pages:set_page_position", args=[children[2].pk])
    assert admin_client.post(f"{where}?position=0").status_code == 200
    assert orders(section) == [["c", "a", "b"]] * 3


def delete_in_admin(client, page):
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))


@pytest.mark.parametrize(
    "delete",
    [
        delete_in_admin,
        lambda client, page: bulk(client, "delete", page),
        lambda client, page: page.delete(),
        lambda client, page: row(page, "fr").delete(),
        lambda client, page: Page.objects.filter(pk=page.pk).delete(),
        lambda client, page: row(page.get_parent(), "es").delete(),
        lambda client, page: delete_in_admin(client, page.get_parent()),
    ],
    ids=["admin", "bulk", "program", "translation", "queryset", "ancestor", "ancestor in admin"],
)
def test_no_row_outlives_the_others(section, admin_client, delete):
    page = StandardPageFactory(parent=section, title="Page")
    StandardPageFactory(parent=page, title="Child", live=False)
    delete(admin_client, Page.objects.get(pk=page.pk).specific)
    assert not StandardPage.objects.filter(title__in=["Page", "Child"]).exists()
    assert Page.find_problems() == ([], [], [], [], [])


def test_deletion_takes_translations_with_their_own_words(home, admin_client):
    meeting = MeetingPageFactory()
    write(meeting, "fr", {"title": "Sur les étangs"})
    assert delete_in_admin(admin_client, meeting).status_code == 302
    assert rows_of(meeting) == {}


@pytest.mark.indexed
def test_deleted_page_leaves_the_search_index_of_the_admin(home):
    page = StandardPageFactory(title="Wigeon")
    assert Page.objects.search("wigeon").count() == 1
    page.delete()
    assert page.index_entries.model.objects.filter(object_id=str(page.pk)).count() == 0


def test_children_can_be_entered_below_an_alias(home):
    parent = StandardPageFactory(title="Part")
    child = StandardPageFactory(parent=row(parent, "fr"), title="Enfant", slug="child")
    assert paths(child) == {"part/child/"}
    assert row_in(child, "en").entered_in == "fr"


def test_meeting_moves_with_its_instrument_in_every_language(home):
    meeting, other = MeetingPageFactory(), MeetingPageFactory()
    meeting.move(other.get_parent(), "last-child")
    assert {one.instrument_id for one in rows_of(meeting).values()} >= {other.instrument_id}
    assert len(paths(meeting)) == 1
