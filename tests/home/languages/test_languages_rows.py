"""R1: a page first saved in any language exists at once in the others, at the same path."""

from __future__ import annotations

import pytest
from django.urls import reverse
from languages_help import LANGUAGES, bulk, live, opened, paths, row, rows_of, save, titles
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from home.languages.entry import row_in
from home.models import StandardPage
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory
from tests.factories.home import StandardPageFactory
from tests.factories.instruments import InstrumentPageFactory


def created(client, parent, title, **data):
    """The page made by the admin's form for a new one."""
    add = reverse("wagtailadmin_pages:add", args=["home", "standardpage", parent.pk])
    form = querydict_from_html(client.get(add).content.decode(), form_id="page-edit-form")
    form.update({"title": title, "slug": title.lower(), "body-count": "0", **data})
    assert client.post(add, form).status_code == 302
    return StandardPage.objects.get(title=title, locale=parent.locale)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_live", [True, False])
def test_page_entered_in_any_language_exists_in_all(home, language, is_live):
    page = StandardPage(title="About", live=is_live)
    row_in(home, language).add_child(instance=page)
    assert sorted(rows_of(page)) == LANGUAGES
    assert paths(page) == {"about/"}
    assert live(page) == (LANGUAGES if is_live else [])
    assert {one.alias_of_id for one in rows_of(page).values()} == {None, page.pk}
    assert {(one.entered_in, one.text_language) for one in rows_of(page).values()} == {(language, language)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", ["save", "action-publish"])
def test_page_created_in_the_admin_exists_in_all_languages(home, admin_client, language, step):
    page = created(admin_client, row_in(home, language), "About", **{step: "1"})
    assert page.entered_in == language
    assert paths(page) == {"about/"}
    assert live(page) == (LANGUAGES if step == "action-publish" else [])


def test_draft_is_published_and_unpublished_in_all_languages(home, admin_client):
    page = created(admin_client, home, "About")
    save(admin_client, page, publish=True)
    assert live(page) == LANGUAGES
    assert admin_client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk])).status_code == 302
    assert live(page) == []


def test_bulk_actions_publish_and_unpublish_in_all_languages(home, admin_client):
    pages = StandardPageFactory.create_batch(2, live=False)
    assert bulk(admin_client, "publish", *pages).status_code == 302
    assert [live(page) for page in pages] == [LANGUAGES] * 2
    assert bulk(admin_client, "unpublish", *pages).status_code == 302
    assert [live(page) for page in pages] == [[]] * 2


def test_aliases_of_a_draft_show_its_new_title(home, admin_client):
    page = StandardPageFactory(live=False)
    save(admin_client, page, title="Renamed")
    assert set(titles(page).values()) == {"Renamed"}


def test_draft_of_a_live_page_shows_in_no_language(home, admin_client):
    page = StandardPageFactory(title="About")
    save(admin_client, page, title="Renamed")
    assert set(titles(page).values()) == {"About"}
    save(admin_client, page, publish=True)
    assert set(titles(page).values()) == {"Renamed"}


def test_copy_of_a_page_is_entered_in_its_language(home):
    page = StandardPageFactory(parent=row_in(home, "fr"))
    copy = page.copy(update_attrs={"slug": "copy", "title": "Copy"})
    assert copy.translation_key != page.translation_key
    assert {(one.entered_in, one.slug) for one in rows_of(copy).values()} == {("fr", "copy")}


def test_recursive_copy_makes_every_row(home):
    instrument = InstrumentPageFactory()
    DecisionPageFactory.create_batch(2, parent=DecisionIndexPageFactory(parent=instrument), provisions=1)
    before = Page.objects.count()
    copy = instrument.copy(recursive=True, update_attrs={"slug": "copy", "title": "Copy"})
    assert Page.objects.count() - before == 4 * len(LANGUAGES)
    assert Page.find_problems() == ([], [], [], [], [])
    for page in copy.get_descendants(inclusive=True):
        assert len(paths(page)) == 1


def test_copy_into_the_tree_of_another_language_is_entered_in_that(home):
    page = StandardPageFactory()
    copy = page.copy(to=row_in(home, "fr"), update_attrs={"slug": "copy"})
    assert (copy.locale.language_code, copy.entered_in) == ("fr", "fr")
    assert paths(copy) == {"copy/"}


def copied(client, page, parent, **data):
    data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": parent.pk, **data}
    return client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)


def test_admin_copies_a_page_in_every_language(home, admin_client):
    page = StandardPageFactory()
    assert copied(admin_client, page, home, alias="on").status_code == 302
    copy = StandardPage.objects.get(slug="copy", locale=home.locale)
    assert copy.alias_of is None
    assert paths(copy) == {"copy/"}


def test_admin_copies_no_page_into_another_language(home, admin_client):
    page = StandardPageFactory()
    response = copied(admin_client, page, row_in(home, "fr"))
    assert "new_parent_page" in response.context["form"].errors
    assert not Page.objects.filter(slug="copy").exists()


def test_page_added_below_a_page_that_exists_in_one_language_waits_for_the_others(home):
    page = StandardPageFactory()
    Page.objects.filter(pk=row(page, "fr").pk).update(translation_key="0" * 32)
    child = StandardPageFactory(parent=page)
    assert sorted(rows_of(child)) == ["en", "es"]


def test_edit_form_of_a_new_draft_opens(home, admin_client):
    assert opened(admin_client, StandardPageFactory(live=False))["title"]
