"""A page that is private in one language is private in all: to listings and at its addresses."""

from __future__ import annotations

from django.contrib.auth.models import Group
from languages_help import LANGUAGES, address, row, rows_of
from wagtail.models import Page, PageViewRestriction

from home.languages.entry import write
from tests.factories.decisions import DecisionPageFactory
from tests.factories.home import StandardPageFactory
from tests.worlds import world


@world
def decision():
    decision = DecisionPageFactory(title="On Ponds")
    write(decision, "fr", {"title": "Sur les étangs"})
    return decision


def public(page):
    rows = Page.objects.public().filter(translation_key=page.translation_key)
    return sorted(rows.values_list("locale__language_code", flat=True))


def answers(client, page):
    return [client.get(one.url).status_code for one in rows_of(page).values()]


def restrict(client, page, **data):
    data = {"restriction_type": "login", "password": "", **data}
    assert client.post(address(page, "set_privacy"), data).status_code == 200


def test_page_made_private_is_private_in_every_language(decision, admin_client, client):
    restrict(admin_client, decision)
    assert public(decision) == []
    assert answers(client, decision) == [302] * 3


def test_page_made_public_again_is_public_in_every_language(decision, admin_client, client):
    restrict(admin_client, decision)
    restrict(admin_client, decision, restriction_type="none")
    assert public(decision) == LANGUAGES
    assert answers(client, decision) == [200] * 3


def test_groups_and_password_are_the_same_in_every_language(decision, admin_client):
    group = Group.objects.create(name="Focal points")
    restrict(admin_client, decision, restriction_type="groups", groups=[group.pk])
    restrictions = PageViewRestriction.objects.all()
    assert [list(restriction.groups.all()) for restriction in restrictions] == [[group]] * 3
    restrict(admin_client, decision, restriction_type="password", password="pond")
    assert [restriction.password for restriction in PageViewRestriction.objects.all()] == ["pond"] * 3


def test_group_taken_from_a_restriction_is_taken_in_every_language(decision):
    groups = [Group.objects.create(name=name) for name in ("One", "Two")]
    restriction = PageViewRestriction.objects.create(page=decision, restriction_type="groups")
    restriction.groups.set(groups)
    restriction.groups.remove(groups[0])
    assert [list(one.groups.all()) for one in PageViewRestriction.objects.all()] == [groups[1:]] * 3


def test_what_stands_below_a_private_page_is_private_in_every_language(home, client):
    section = StandardPageFactory()
    page = StandardPageFactory(parent=section)
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    assert public(page) == []
    child = StandardPageFactory(parent=section)
    assert answers(client, child) == [302] * 3


def test_privacy_is_set_in_the_original_only(decision, admin_client):
    response = admin_client.post(address(row(decision, "fr"), "set_privacy"), {"restriction_type": "login"})
    assert response.status_code == 302
    assert public(decision) == LANGUAGES


def test_private_page_can_be_deleted(decision):
    PageViewRestriction.objects.create(page=decision, restriction_type="login")
    decision.delete()
    assert not PageViewRestriction.objects.exists()
