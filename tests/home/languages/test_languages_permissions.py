"""R8: what an editor may do with each row, in the admin's own words: edit, publish, move, delete."""

from __future__ import annotations

import pytest
from django.urls import reverse
from languages_help import LANGUAGES, address, bulk, live, paths, row, rows_of, save, signed_in, titles

from home.languages.entry import write
from tests.factories.decisions import DecisionPageFactory
from tests.factories.home import StandardPageFactory, editor_of
from tests.worlds import world


@world
def decision():
    return DecisionPageFactory(title="On Ponds", provisions=1)


@pytest.fixture
def english_editor(home):
    return editor_of(home)


@pytest.fixture
def french_editor(home, locales):
    return editor_of(home.get_translation(locales["fr"]))


@pytest.fixture
def stranger(home):
    return editor_of()


MAY = ("can_edit", "can_publish", "can_unpublish", "can_set_view_restrictions", "can_copy", "can_move", "can_delete")
ORIGINAL, ALIAS, TRANSLATION = MAY, ("can_edit",), ("can_edit", "can_publish", "can_unpublish")


@pytest.mark.parametrize(("language", "may"), [("en", ORIGINAL), ("fr", TRANSLATION), ("es", ALIAS)])
def test_rows_may_be_handled_so_far(decision, admin_user, language, may):
    write(decision, "fr", {"title": "Sur les étangs"})
    permissions = row(decision, language).permissions_for_user(admin_user)
    assert tuple(name for name in MAY if getattr(permissions, name)()) == may


def test_editor_of_one_tree_begins_only_its_text(decision, french_editor):
    client = signed_in(french_editor)
    for language in ("fr", "es"):
        client.post(reverse("begin_text", args=[row(decision, language).pk]))
    rows = rows_of(decision)
    assert (rows["fr"].alias_of, rows["es"].alias_of_id) == (None, decision.pk)
    save(client, rows["fr"], publish=True, title="Sur les étangs")
    assert titles(decision)["fr"] == "Sur les étangs"


@pytest.mark.parametrize("view", ["edit", "unpublish", "delete", "copy", "move"])
def test_editor_of_one_tree_touches_no_other(decision, french_editor, view):
    refused = signed_in(french_editor).get(address(decision, view))
    assert (refused.status_code, refused.url) == (302, reverse("wagtailadmin_home"))


def test_original_in_another_language_gets_its_english_from_its_editor(home, english_editor):
    index = row(DecisionPageFactory().get_parent(), "fr")
    decision = DecisionPageFactory(parent=index, title="Sur les étangs", provisions=1)
    client = signed_in(english_editor)
    english = row(decision, "en")
    assert reverse("begin_text", args=[english.pk]) in client.get(address(english)).content.decode()
    client.post(reverse("begin_text", args=[english.pk]))
    save(client, english, publish=True, title="On Ponds")
    assert titles(decision) == {"en": "On Ponds", "es": "Sur les étangs", "fr": "Sur les étangs"}
    assert client.get(address(decision)).status_code == 302


def test_editor_without_rights_begins_nothing(decision, stranger):
    client = signed_in(stranger)
    response = client.post(reverse("begin_text", args=[row(decision, "fr").pk]))
    assert response.url == reverse("wagtailadmin_home")
    assert row(decision, "fr").alias_of_id == decision.pk
    assert not row(decision, "fr").revisions.exists()


def test_visitor_begins_nothing(decision, client):
    assert "login" in client.post(reverse("begin_text", args=[row(decision, "fr").pk])).url
    assert row(decision, "fr").alias_of_id == decision.pk


@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
@pytest.mark.parametrize("is_live", [True, False])
def test_bulk_actions_leave_an_alias_as_it_is(home, admin_client, action, is_live):
    page = StandardPageFactory(live=is_live)
    target = StandardPageFactory(title="Section")
    before, alias = (live(page), paths(page)), row(page, "fr")
    response = bulk(admin_client, action, alias, chooser=row(target, "fr").pk)
    assert response.status_code in (200, 302)
    assert (live(page), paths(page)) == before


@pytest.mark.parametrize("view", ["unpublish", "delete", "copy", "move"])
@pytest.mark.parametrize("language", ["es", "fr"])
def test_admin_refuses_what_belongs_to_the_original(decision, admin_client, view, language):
    write(decision, "fr", {"title": "Sur les étangs"})
    response = admin_client.post(address(row(decision, language), view))
    allowed = view == "unpublish" and language == "fr"
    assert (response.url == reverse("wagtailadmin_home")) != allowed
    assert live(decision) == LANGUAGES


def test_editor_who_may_not_publish_keeps_a_draft(decision, home, locales):
    client = signed_in(editor_of(home.get_translation(locales["fr"]), permissions=("add", "change")))
    french = row(decision, "fr")
    client.post(reverse("begin_text", args=[french.pk]))
    save(client, french, publish=True, title="Sur les étangs")
    assert titles(decision)["fr"] == "On Ponds"
    assert row(decision, "fr").get_latest_revision_as_object().title == "Sur les étangs"


def test_page_created_by_an_editor_of_one_tree_exists_in_all(home, french_editor):
    parent = StandardPageFactory(title="Section")
    client = signed_in(french_editor)
    add = reverse("wagtailadmin_pages:add", args=["home", "standardpage", row(parent, "fr").pk])
    form = {"title": "Page", "slug": "page", "body-count": "0", "introduction": "null", "action-publish": "1"}
    assert client.post(add, {**form, "comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}).status_code == 302
    child = row(parent, "fr").get_children().get()
    assert (paths(child), live(child)) == ({"section/page/"}, LANGUAGES)


def test_pages_of_the_explorer_open(decision, admin_client):
    for language in LANGUAGES:
        explorer = reverse("wagtailadmin_explore", args=[row(decision, language).get_parent().pk])
        assert admin_client.get(explorer).status_code == 200
        for view in ("history", "usage", "workflow_history"):
            assert admin_client.get(address(row(decision, language), view)).status_code == 200
