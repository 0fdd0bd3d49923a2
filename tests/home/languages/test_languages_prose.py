"""R2 for prose: translated by segments with wagtail-localize, and never half in one language, half in the other."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase
from django.urls import reverse
from languages_help import address, administrator, live, opened, row, save, titles
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.languages.entry import translate
from home.languages.words import plain
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.worlds import world

WORDS = {"About": "À propos", "Who we are.": "Qui nous sommes.", "A paragraph.": "Un paragraphe."}


def about(slug):
    return StandardPageFactory(
        title="About",
        slug=slug,
        introduction="<p>Who we are.</p>",
        body=json.dumps([{"type": "paragraph", "id": "1", "value": "<p>A paragraph.</p>"}]),
    )


@world
def page():
    return about("about")


@world
def submitted():
    """A page with a translation into French begun by its editor."""
    page = about("submitted")
    submit(administrator(), page)
    return page


@world
def translated():
    """A page whose French was published by its translator."""
    page, client = about("translated"), administrator()
    submit(client, page)
    import_po(client, page, WORDS)
    publish(client, page)
    return page


def commits():
    """wagtail-localize publishes when the transaction is committed."""
    return TestCase.captureOnCommitCallbacks(execute=True)


def submit(client, page, **data):
    where = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    with commits():
        response = client.post(where, {"locales": [row(page, "fr").locale_id], **data})
    assert response.status_code == 302


def import_po(client, page, words):
    translation = Translation.objects.get(source__object_id=page.translation_key)
    po = translation.export_po()
    for entry in po:
        entry.msgstr = words.get(entry.msgid, "")
    upload = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    assert client.post(upload, {"file": SimpleUploadedFile("fr.po", str(po).encode())}).status_code == 302


def publish(client, page):
    with commits():
        assert client.post(address(row(page, "fr")), {"action": "publish"}).status_code == 302


def synchronise(client, page, **data):
    source = TranslationSource.objects.get_for_instance(row(page, "en"))
    with commits():
        assert client.post(reverse("wagtail_localize:update_translations", args=[source.pk]), data).status_code == 302


def shown(page):
    """What a reader of the French address meets: title, first words of introduction and body, language said."""
    french = row(page, "fr")
    body = french.body[0].value.source if french.body else ""
    return french.title, plain(french.introduction), plain(body), french.text_language


ENGLISH = ("About", "Who we are.", "A paragraph.", "en")
FRENCH = ("À propos", "Qui nous sommes.", "Un paragraphe.", "fr")


def test_alias_of_prose_opens_with_the_way_to_its_translation(page, admin_client):
    answer = admin_client.get(address(row(page, "fr"))).content.decode()
    assert f"/localize/submit/page/{page.pk}/?select_locale=fr" in answer
    assert "languages/begin" not in answer


def test_page_submitted_for_translation_shows_the_original(submitted):
    assert row(submitted, "fr").alias_of is None
    assert shown(submitted) == ENGLISH
    assert live(submitted) == ["en", "es", "fr"]


def test_partial_translation_shows_the_original(submitted, admin_client):
    import_po(admin_client, submitted, {"About": "À propos", "A paragraph.": "Un paragraphe."})
    publish(admin_client, submitted)
    assert shown(submitted) == ENGLISH
    assert live(submitted) == ["en", "es", "fr"]


def test_whole_translation_is_shown(translated, client):
    assert shown(translated) == FRENCH
    assert titles(translated) == {"en": "About", "es": "About", "fr": "À propos"}
    assert 'lang="fr"' in client.get(row(translated, "fr").url).content.decode()


def test_correction_of_the_original_waits_for_its_translator(translated, admin_client):
    save(admin_client, translated, publish=True, title="About us")
    assert shown(translated) == FRENCH
    assert titles(translated)["es"] == "About us"


def test_correction_sent_to_the_translator_leaves_the_published_words(translated, admin_client):
    save(admin_client, translated, publish=True, title="About us")
    synchronise(admin_client, translated)
    assert shown(translated) == FRENCH


def test_correction_published_untranslated_shows_the_original_whole(translated, admin_client):
    save(admin_client, translated, publish=True, title="About us")
    synchronise(admin_client, translated, publish_translations="on")
    assert shown(translated) == ("About us", *ENGLISH[1:])
    import_po(admin_client, translated, {**WORDS, "About us": "Qui sommes-nous"})
    publish(admin_client, translated)
    assert shown(translated) == ("Qui sommes-nous", *FRENCH[1:])


def test_facts_of_translated_news_follow_at_once(home, admin_client):
    news = NewsPageFactory(title="Wigeon counted")
    translate(news, "fr", {"Wigeon counted": "Siffleurs comptés"})
    save(admin_client, news, publish=True, published_on="2026-01-31", number="2026/001")
    french = row(news, "fr")
    assert (french.title, str(french.published_on), french.number) == ("Siffleurs comptés", "2026-01-31", "2026/001")


def test_translation_withdrawn_shows_the_original_and_keeps_its_words(translated, admin_client):
    french = row(translated, "fr")
    admin_client.post(reverse("wagtailadmin_pages:unpublish", args=[french.pk]))
    assert shown(translated) == ENGLISH
    assert row(translated, "fr").get_latest_revision_as_object().title == "À propos"
    publish(admin_client, translated)
    assert shown(translated) == FRENCH


def test_stopped_translation_is_typed(translated, admin_client):
    Translation.objects.update(enabled=False)
    french = row(translated, "fr")
    save(admin_client, french, publish=True, title="De nous")
    assert shown(translated) == ("De nous", *FRENCH[1:])
    save(admin_client, translated, publish=True, title="About us")
    assert shown(translated)[0] == "De nous"


def test_prose_nobody_has_translated_counts_as_the_original(page, admin_client):
    french = row(page, "fr")
    admin_client.post(reverse("wagtailadmin_pages:convert_alias", args=[french.pk]))
    save(admin_client, french, publish=True)
    assert shown(page) == ENGLISH
    assert row(page, "fr").told == []


def test_translation_can_become_an_alias_again(translated, admin_client):
    french = row(translated, "fr")
    convert = reverse("wagtail_localize:convert_to_alias", args=[french.pk])
    assert admin_client.get(convert).status_code == 200
    assert admin_client.post(convert).status_code == 302
    assert shown(translated) == ENGLISH
    save(admin_client, translated, publish=True, title="About us")
    assert titles(translated)["fr"] == "About us"


def test_editor_of_segments_opens(translated, admin_client):
    assert admin_client.get(address(row(translated, "fr"))).status_code == 200
    assert opened(admin_client, translated)["title"] == "About"


def test_subtree_is_not_submitted_along(page, admin_client):
    child = StandardPageFactory(parent=page)
    submit(admin_client, page, include_subtree="on")
    assert row(page, "fr").alias_of is None
    assert row(child, "fr").alias_of_id == child.pk


def test_program_translates_with_every_segment_or_fails(page):
    with pytest.raises(KeyError):
        translate(page, "fr", {"About": "À propos"})
    translate(page, "fr", WORDS)
    assert shown(page) == FRENCH
    assert StringTranslation.objects.filter(context__object_id=page.translation_key).count() == 3
