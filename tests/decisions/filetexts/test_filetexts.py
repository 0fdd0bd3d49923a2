"""Uploaded files are read, once, and editors see which could not be."""

from __future__ import annotations

from io import StringIO
from unittest.mock import patch

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from wagtail.documents import get_document_model

from decisions.filetexts.languages import guess_language
from decisions.filetexts.models import FileText
from tests.factories.decisions import DocumentPageFactory

ENGLISH = "The ponds of the Parties and their keepers, and the water of the ponds."
FRENCH = "Les étangs des Parties et les gardiens, pour les eaux et dans les étangs."


@pytest.fixture
def upload(db, settings, tmp_path, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path

    def made(name: str, content: bytes, document=None):
        document = document or get_document_model()(title=name)
        document.file = ContentFile(content, name)
        with django_capture_on_commit_callbacks(execute=True):
            document.save()
        return document

    return made


def test_language_is_that_of_the_small_words():
    assert [guess_language(text) for text in (ENGLISH, FRENCH, "AEWA 2031", "")] == ["en", "fr", "", ""]
    assert guess_language("Las charcas de las Partes y los guardianes") == "es"


def test_file_is_read_when_it_is_saved_and_again_when_it_changes(upload, django_capture_on_commit_callbacks):
    document = upload("ponds.txt", ENGLISH.encode())
    text = FileText.objects.get()
    assert (text.status, text.language, text.text) == ("read", "en", ENGLISH)
    with patch("decisions.filetexts.reading.read_text") as reader, django_capture_on_commit_callbacks(execute=True):
        document.save()
    reader.assert_not_called()
    upload("ponds2.txt", FRENCH.encode(), document)
    text.refresh_from_db()
    assert (text.language, text.text) == ("fr", FRENCH)
    document.delete()
    assert not FileText.objects.exists()


def test_language_of_an_attached_file_is_the_one_given_to_it(upload):
    document = upload("ponds.txt", ENGLISH.encode())
    page = DocumentPageFactory()
    page.files.create(language="es", file=document)
    page.save_revision().publish()
    assert FileText.objects.get().language == "es"
    call_command("extract_texts", all=True, stdout=StringIO())
    assert FileText.objects.get().language == "es"


def test_whatever_is_wrong_with_a_file_its_document_stays(upload, caplog):
    for name, content in (("a.pdf", b"%PDF-1.4 no"), ("b.zip", b"PK\x05\x06" + bytes(18)), ("c.txt", b" \n")):
        upload(name, content)
    with patch("decisions.filetexts.reading.read_text", side_effect=RecursionError):
        upload("d.txt", b"d")
    found = dict(FileText.objects.values_list("document__title", "status"))
    assert found == {"a.pdf": "unreadable", "b.zip": "unsupported", "c.txt": "empty"}
    assert get_document_model().objects.count() == 4
    out = StringIO()
    call_command("extract_texts", stdout=out)
    assert "the PDF is damaged" in out.getvalue()
    assert "1 read, 1 empty, 1 unreadable, 1 not supported" in out.getvalue()


def test_file_that_is_missing_is_unreadable(upload):
    document = upload("ponds.txt", ENGLISH.encode())
    document.file.storage.delete(document.file.name)
    call_command("extract_texts", stdout=StringIO())
    assert FileText.objects.get().reason == "No such file or directory"


def test_editors_see_and_filter_what_could_not_be_read(upload, admin_client, client, count_queries):
    upload("a.pdf", b"%PDF-1.4 no")
    upload("fine.txt", ENGLISH.encode())
    address = reverse("texts_of_files")
    shown = admin_client.get(address).content.decode()
    assert "the PDF is damaged" in shown
    assert "fine.txt" in shown
    filtered = admin_client.get(f"{address}?status=unreadable").content.decode()
    assert "fine.txt" not in filtered
    assert "Texts of files" in admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert admin_client.get(f"{address}?export=csv").getvalue().startswith(b"File,Status,Reason")
    few = count_queries(lambda: admin_client.get(address))
    for number in range(5):
        upload(f"more{number}.txt", b"more")
    assert count_queries(lambda: admin_client.get(address)) == few
    assert client.get(address).status_code == 302
