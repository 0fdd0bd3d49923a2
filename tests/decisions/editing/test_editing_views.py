"""What the editor's script is answered, and who is answered at all."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from decisions.meetings.models import MeetingPage
from decisions.models import DecisionPage
from home.languages.entry import row_in
from tests.factories.decisions import (
    DecisionIndexPageFactory,
    DecisionPageFactory,
    MeetingIndexPageFactory,
    MeetingPageFactory,
    provision,
)
from tests.factories.home import editor_of
from tests.factories.instruments import InstrumentPageFactory

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client

TEXT = """Resolution 12.3

On Ponds

Recalling the ponds of Europe,

1. Urges Parties to count their ponds;

2. Requests the Secretariat:

(a) to report;
"""


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    client.force_login(editor_of())
    return client


def ask(client: Client, name: str, question: Any) -> HttpResponse:
    body = question if isinstance(question, str | bytes) else json.dumps(question)
    return client.post(reverse(name), body, content_type="application/json")


def test_a_pasted_text_comes_back_as_provisions(editor: Client) -> None:
    answer = ask(editor, "decisions_split", {"text": TEXT, "language": "en"}).json()
    assert (answer["title"], answer["number"]) == ("On Ponds", "12.3")
    found = [(one["kind"], one["level"], one["number"], one["verb"]) for one in answer["provisions"]]
    assert found == [
        ("preambular", 1, "", "Recalling"),
        ("operative", 1, "1", "Urges"),
        ("operative", 1, "2", "Requests"),
        ("operative", 2, "a", ""),
    ]
    assert answer["discarded"] == ["Resolution 12.3"]


def test_a_text_in_another_language_is_refused_with_its_line(editor: Client) -> None:
    answer = ask(editor, "decisions_split", {"text": TEXT, "language": "fr"})
    assert answer.status_code == 422
    assert answer.json()["message"].startswith("Line ")
    assert "the text is English" in answer.json()["message"]


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("{", 400),
        (b"\xff", 400),
        ("[]", 400),
        ({"text": " ", "language": "en"}, 400),
        ({"text": 4, "language": "en"}, 400),
        ({"text": TEXT, "language": "tlh"}, 400),
        ({"text": TEXT, "language": ["en"]}, 400),
        ({"text": "é" * 1_000_001, "language": "en"}, 413),
        ({"text": "e" * 3_000_000, "language": "en"}, 413),
    ],
)
def test_what_cannot_be_split_is_refused_in_words(editor: Client, question: Any, status: int) -> None:
    answer = ask(editor, "decisions_split", question)
    assert answer.status_code == status
    assert answer.json()["message"]


def test_verbs_are_recognised_with_the_kind_they_make(editor: Client) -> None:
    texts = ["Recalling also the ponds,", "Requests Parties to rest;", "  Prie les Parties de compter;", "to rest;"]
    answer = ask(editor, "decisions_recognise", {"texts": texts, "language": "en"}).json()
    assert answer["found"] == [
        {"verb": "Recalling also", "kind": "preambular", "text": "the ponds,"},
        {"verb": "Requests", "kind": "operative", "text": "Parties to rest;"},
        None,
        None,
    ]
    assert ask(editor, "decisions_recognise", {"texts": "Urges", "language": "en"}).status_code == 400
    assert ask(editor, "decisions_recognise", {"texts": [None], "language": "en"}).status_code == 400


def test_meetings_are_those_of_the_instrument_the_latest_first(editor: Client) -> None:
    instrument = InstrumentPageFactory()
    index, register = (factory(parent=instrument) for factory in (MeetingIndexPageFactory, DecisionIndexPageFactory))
    first = MeetingPageFactory(parent=index, number=1, opened_on="2001-01-01", closed_on="2001-01-02")
    MeetingPageFactory(parent=index, number=2, opened_on="2011-01-01", closed_on="2011-01-02", body=first.body)
    MeetingPageFactory(number=3)
    code = MeetingPage.objects.get(pk=first.pk).body.code
    for row in (register, row_in(register, "fr")):
        answer = editor.get(reverse("decisions_meetings"), {"below": row.pk}).json()
        assert [meeting["symbol"] for meeting in answer["meetings"]] == [f"{code}2", f"{code}1"]
    for below in ("", "x", "0", "999999", "1" * 30):
        assert editor.get(reverse("decisions_meetings"), {"below": below}).json() == {"meetings": []}


def test_targets_are_named_with_their_provisions(editor: Client) -> None:
    blocks = [provision("Parties to count;", number="7"), provision("x" * 200)]
    page = DecisionPageFactory(number="9.1", title="On Ponds", provisions=blocks)
    french = DecisionPage.objects.get(translation_key=page.translation_key, locale__language_code="fr")
    address = reverse("decisions_targets")
    answer = editor.get(f"{address}?id={page.pk}&id={french.pk}&id=x&id=999999&id={'1' * 30}").json()["targets"]
    assert {target["id"] for target in answer} == {page.pk, french.pk}
    target = next(target for target in answer if target["id"] == page.pk)
    assert target["title"] == "Resolution 9.1 · On Ponds"
    assert [one["id"] for one in target["provisions"]] == [block["id"] for block in blocks]
    assert target["provisions"][0]["label"] == "7 Urges Parties to count;"
    assert len(target["provisions"][1]["label"]) == 80


POSTED = ["decisions_split", "decisions_read", "decisions_recognise"]


@pytest.mark.parametrize("name", [*POSTED, "decisions_meetings", "decisions_targets"])
def test_strangers_are_not_answered(client: Client, db: None, name: str) -> None:
    call = client.post if name in POSTED else client.get
    assert call(reverse(name)).status_code == 302
    user = editor_of()
    user.groups.clear()
    client.force_login(user)
    assert call(reverse(name), headers={"X-Requested-With": "XMLHttpRequest"}).status_code in (302, 403)


def test_questions_that_cost_work_are_posted_and_the_others_are_not(editor: Client) -> None:
    assert editor.get(reverse("decisions_split")).status_code == 405
    assert editor.get(reverse("decisions_recognise")).status_code == 405
    assert editor.post(reverse("decisions_meetings")).status_code == 405
    assert editor.post(reverse("decisions_targets")).status_code == 405


def test_a_file_comes_back_as_its_words_or_is_refused_with_the_reason(editor: Client) -> None:
    book = BytesIO()
    document = Document()
    for line in TEXT.split("\n\n"):
        document.add_paragraph(line.strip())
    document.save(book)
    upload = SimpleUploadedFile("ponds.docx", book.getvalue())
    text = editor.post(reverse("decisions_read"), {"file": upload}).json()["text"]
    assert ask(editor, "decisions_split", {"text": text, "language": "en"}).json()["number"] == "12.3"

    refused = editor.post(reverse("decisions_read"), {"file": SimpleUploadedFile("ponds.png", b"\x89PNG\r\n\x1a\n")})
    assert refused.status_code == 422
    assert refused.json()["message"].startswith("“ponds.png” cannot be read:")
    assert editor.post(reverse("decisions_read")).status_code == 400
