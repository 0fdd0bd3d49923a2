"""A translation goes out as a PO file, and comes back as a draft of its row."""

from __future__ import annotations

import polib
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from texts_help import correct

from home.languages.entry import row_in
from home.languages.words import blocks_of
from tests.factories.home import editor_of


def download(client, page):
    response = client.get(reverse("download_po", args=[page.pk]))
    assert response.status_code == 200
    return polib.pofile(response.content.decode())


def upload(client, page, file):
    content = SimpleUploadedFile("x.po", str(file).encode())
    return client.post(reverse("upload_po", args=[page.pk]), {"file": content}, follow=True)


def said(response):
    return " ".join(str(message) for message in response.context["messages"])


def draft(page, language):
    return row_in(page, language).get_latest_revision_as_object()


def texts(page):
    return [(block["value"]["text"], block["value"]["lang"]) for block in blocks_of(page)]


def by_key(file):
    return {entry.msgctxt: entry for entry in file}


def test_file_has_an_entry_for_each_word_with_its_translation(decision, admin_client):
    french = row_in(decision, "fr")
    file, ids = by_key(download(admin_client, french)), [block["id"] for block in blocks_of(decision)]
    provisions = [f"{ids[0]}/text", *(f"{id_}/{name}" for id_ in ids[1:] for name in ("verb", "text"))]
    assert list(file) == ["title", *provisions]
    assert (file["title"].msgid, file["title"].msgstr) == ("On Ponds", "Sur les étangs")
    assert [file[f"{id_}/text"].fuzzy for id_ in ids] == [False, False, True, False]
    assert file[f"{ids[3]}/text"].msgstr == ""


def test_file_uploaded_as_it_was_changes_nothing(decision, admin_client):
    before = texts(row_in(decision, "fr"))
    response = upload(admin_client, row_in(decision, "fr"), download(admin_client, row_in(decision, "fr")))
    assert "fuzzy" in said(response)
    assert texts(draft(decision, "fr")) == before
    assert draft(decision, "fr").outdated == 1


def test_first_text_in_a_language_arrives_by_file(decision, admin_client):
    alias = row_in(decision, "es")
    file = download(admin_client, alias)
    assert not any(entry.msgstr for entry in file)
    entries = by_key(file)
    third = blocks_of(decision)[3]["id"]
    entries["title"].msgstr, entries[f"{third}/text"].msgstr = "Sobre las charcas", 'que "cuenten"\nla charca 3;'
    response = upload(admin_client, alias, file)
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[alias.pk])
    assert "2 entries taken as a draft; 6 were empty." in said(response)
    page = draft(decision, "es")
    assert (page.title, texts(page)[3]) == ("Sobre las charcas", ('que "cuenten"\nla charca 3;', "es"))
    assert {lang for _, lang in texts(page)[:3]} == {"en"}
    shown = row_in(decision, "es")
    assert (shown.alias_of, shown.title, shown.live) == (None, "On Ponds", True)


def test_words_without_the_mark_of_the_unfinished_are_up_to_date(decision, admin_client):
    file = download(admin_client, row_in(decision, "fr"))
    for entry in file:
        entry.flags = []
    upload(admin_client, row_in(decision, "fr"), file)
    assert draft(decision, "fr").outdated == 0
    assert row_in(decision, "fr").outdated == 1


def test_words_for_an_older_original_are_taken_and_marked_so(decision, admin_client):
    file = download(admin_client, row_in(decision, "fr"))
    blocks = blocks_of(decision)
    by_key(file)[f"{blocks[1]['id']}/text"].msgstr = "de compter les étangs ;"
    correct(decision, n1="Parties, to count pond 1;")
    response = upload(admin_client, row_in(decision, "fr"), file)
    assert "has changed since" in said(response)
    page = draft(decision, "fr")
    assert texts(page)[1] == ("de compter les étangs ;", "fr")
    assert page.outdated_provisions == [blocks[1]["id"], blocks[2]["id"]]


def test_file_that_does_not_fit_changes_nothing(decision, admin_client):
    french = row_in(decision, "fr")
    text = admin_client.get(reverse("download_po", args=[french.pk])).content.decode()
    for bad, reason in (
        (text.replace("Language: fr", "Language: es"), "in another language: es"),
        (text.replace("X-Page: ", "X-Page: 0"), "belongs to another page"),
        (f"{text}\nnonsense", "Line "),
        (text.replace("Sur les étangs", "é" * 300), "longer than 255"),
    ):
        response = upload(admin_client, french, bad)
        assert reason in str(response.context["form"].errors)
    assert row_in(decision, "fr").latest_revision_id == french.latest_revision_id


def test_files_are_for_those_who_may_edit_that_translation(decision, admin_client):
    stranger = Client()
    stranger.force_login(editor_of(row_in(decision, "es")))
    french = row_in(decision, "fr")
    for name in ("download_po", "upload_po"):
        address = reverse(name, args=[french.pk])
        assert stranger.get(address).url == reverse("wagtailadmin_home")
        assert admin_client.get(address).status_code == 200
        assert admin_client.get(reverse(name, args=[decision.pk]), follow=True).status_code == 404
        assert address in admin_client.get(reverse("wagtailadmin_pages:edit", args=[french.pk])).content.decode()
    own = reverse("download_po", args=[decision.pk])
    assert own not in admin_client.get(reverse("wagtailadmin_pages:edit", args=[decision.pk])).content.decode()


def test_introduction_comes_without_what_editors_may_not_write(decision, admin_client):
    decision.introduction = "<p>About <b>ponds</b>.</p>"
    decision.save_revision().publish()
    file = download(admin_client, row_in(decision, "fr"))
    by_key(file)["introduction"].msgstr = "<p>Des <b>étangs</b>.<script>alert(1)</script></p>"
    upload(admin_client, row_in(decision, "fr"), file)
    introduction = draft(decision, "fr").introduction
    assert "<b>étangs</b>" in introduction
    assert "<script" not in introduction
