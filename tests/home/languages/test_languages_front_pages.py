"""Front pages are siblings: a slug of their own each, facts and words as everywhere."""

from __future__ import annotations

from languages_help import LANGUAGES, live, row, rows_of, save


def test_front_page_is_there_in_every_language(home, client):
    assert live(home) == LANGUAGES
    assert {one.text_language for one in rows_of(home).values()} == set(LANGUAGES)
    assert [client.get(f"/{language}/").status_code for language in LANGUAGES] == [200] * 3


def test_front_page_keeps_slug_and_title_when_the_english_one_is_published(home, admin_client):
    before = {one.slug: one.title for one in rows_of(home).values()}
    save(admin_client, home, publish=True)
    assert {one.slug: one.title for one in rows_of(home).values()} == before
    assert row(home, "fr").get_url() == "/fr/"


def test_french_front_page_is_typed(home, admin_client):
    save(admin_client, row(home, "fr"), publish=True, title="Accueil")
    french = row(home, "fr")
    assert (french.title, french.slug, french.text_language) == ("Accueil", "home-fr", "fr")
    assert home.__class__.objects.get(pk=home.pk).title != "Accueil"


def test_front_page_of_a_language_is_not_deleted_alone(home, admin_user):
    assert not row(home, "fr").permissions_for_user(admin_user).can_delete()
