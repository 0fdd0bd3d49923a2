"""The form that hands a message on: it arrives, tells no address, and is no open door."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from instruments.directory import contact
from instruments.directory.forms import on_one_line
from tests.factories.directory import DirectoryPageFactory
from tests.factories.registry import AppointmentFactory
from tests.reading import Reading

if TYPE_CHECKING:
    from django.http import HttpResponse

pytestmark = pytest.mark.django_db

WORDS = {"name": "Wanda Writer", "email": "wanda@example.org", "subject": "Cranes", "message": "Have you seen\nthem?"}
OFFICE = "hidden-office@example.org"


def moment(response: HttpResponse) -> str:
    """What the hidden field of the form says."""
    return Reading(response.content).root.find(".//input[@name='opened']").get("value")


@pytest.fixture
def row(home):
    return AppointmentFactory(email=OFFICE, person__email="hidden-person@example.org")


@pytest.fixture
def address(row):
    return reverse("contact", args=[row.uuid])


@pytest.fixture
def send(client, address):
    """Opens the form, writes for a while, and sends it."""

    def send(after: timedelta = timedelta(seconds=30), **words: str):
        opened = moment(client.get(address))
        with time_machine.travel(timezone.now() + after):
            return client.post(address, {"opened": opened, **WORDS, **words})

    return send


def test_message_arrives_and_tells_no_address(row, client, send):
    response = send()
    assert response.status_code == 302
    (message,) = mail.outbox
    assert message.to == [OFFICE]
    assert message.reply_to == ["Wanda Writer <wanda@example.org>"]
    assert message.subject == "[CMS Family] Cranes"
    assert "Have you seen\nthem?" in message.body
    page = client.get(response.url)
    assert "hidden-" not in page.content.decode() + client.get(reverse("contact", args=[row.uuid])).content.decode()
    assert not client.cookies


@pytest.mark.parametrize("missing", ["office", "all"])
def test_it_goes_to_the_person_and_else_to_the_secretariat(row, send, settings, missing):
    row.email = ""
    row.save()
    if missing == "all":
        row.person.email = ""
        row.person.save()
    assert send().status_code == 302
    to = {"office": "hidden-person@example.org", "all": settings.DEFAULT_FROM_EMAIL}[missing]
    assert mail.outbox[0].to == [to]
    assert ("hand it on" in mail.outbox[0].body) == (missing == "all")


def test_it_is_written_in_the_addressees_language(row, send):
    row.person.languages, row.person.language = ["en", "fr"], "fr"
    row.person.save()
    spoken = []
    with patch("instruments.directory.relay.render_to_string", lambda *_: spoken.append(translation.get_language())):
        send()
    assert spoken == ["fr"]


def test_what_is_wrong_stands_beside_its_field_and_the_text_is_kept(client, send):
    response = send(email="nobody")
    content = response.content.decode()
    assert 'id="id_email_error"' in content
    assert 'aria-invalid="true"' in content
    assert "Have you seen\nthem?" in content
    assert mail.outbox == []


@pytest.mark.parametrize("after", [timedelta(seconds=1), timedelta(days=2)], ids=["too quick", "too old"])
def test_untimely_message_is_asked_for_again_with_its_text(client, address, send, after):
    response = send(after=after)
    assert mail.outbox == []
    assert "Have you seen\nthem?" in response.content.decode()
    with time_machine.travel(timezone.now() + after + timedelta(seconds=10)):
        again = client.post(address, {"opened": moment(response), **WORDS})
    assert again.status_code == 302


@pytest.mark.parametrize("opened", ["", "form:1:x", "\x00"])
def test_moment_of_opening_cannot_be_made_up(client, address, opened):
    assert client.post(address, {"opened": opened, **WORDS}).status_code == 200
    assert mail.outbox == []


def test_moment_counts_for_one_addressee_only(client, send, address):
    other = reverse("contact", args=[AppointmentFactory().uuid])
    opened = moment(client.get(other))
    send(opened=opened)
    assert mail.outbox == []


def test_field_that_nobody_sees_catches_programs(send):
    response = send(website="http://spam.example.org")
    assert "Have you seen\nthem?" in response.content.decode()
    assert mail.outbox == []


@given(st.text())
def test_no_text_begins_another_header(text):
    assert on_one_line(text).splitlines() in ([], [on_one_line(text)])


@pytest.mark.parametrize("field", ["name", "subject", "email"])
def test_no_header_can_be_added(send, field):
    send(**{field: f"{WORDS[field]}\r\nBcc: all@example.org"})
    for message in mail.outbox:
        assert message.recipients() == [OFFICE]
        assert "\nBcc" not in message.message().as_string().split("\n\n")[0]
    assert len(mail.outbox) == (field != "email")


def test_name_cannot_add_an_address_to_reply_to(send):
    send(name="a@example.org, b")
    assert mail.outbox[0].message()["Reply-To"] == '"a@example.org, b" <wanda@example.org>'


def test_writer_may_have_a_domain_in_other_letters(send):
    assert send(email="wanda@bücher.example", name="Zoë").status_code == 302
    assert mail.outbox[0].reply_to == ["=?utf-8?q?Zo=C3=AB?= <wanda@xn--bcher-kva.example>"]


def test_visitor_and_addressee_are_spared_too_many(client, send, address, monkeypatch):
    monkeypatch.setattr(contact, "OF_A_VISITOR", 1)
    assert [send().status_code for _ in range(2)] == [302, 429]
    assert len(mail.outbox) == 1
    monkeypatch.setattr(contact, "OF_A_VISITOR", 9)
    monkeypatch.setattr(contact, "TO_AN_ADDRESSEE", 1)
    response = send()
    assert response.status_code == 429
    assert "Have you seen\nthem?" in response.content.decode()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("failure", [OSError(), SMTPRecipientsRefused({OFFICE: (550, b"no")})])
def test_failure_is_said_and_loses_nothing(send, failure, caplog):
    with patch("django.core.mail.EmailMessage.send", side_effect=failure):
        response = send()
    assert response.status_code == 503
    content = response.content.decode()
    assert "could not be sent" in content
    assert "Have you seen\nthem?" in content
    assert OFFICE not in content + caplog.text


def test_nobody_who_is_not_listed_can_be_written_to(client):
    for how in ({"confirmed_on": None}, {"to_on": "2021-01-01"}):
        assert client.get(reverse("contact", args=[AppointmentFactory(**how).uuid])).status_code == 404


def test_form_stands_in_every_language_and_out_of_search_engines(home, row, client):
    DirectoryPageFactory()
    for language in ("en", "fr", "es"):
        with translation.override(language):
            response = client.get(reverse("contact", args=[row.uuid]))
        content = response.content.decode()
        assert f'<html lang="{language}"' in content
        for other in ("en", "fr", "es"):
            assert f'href="/{other}/contact/{row.uuid}/"' in content
        assert response["X-Robots-Tag"] == "noindex"
        assert '<meta name="robots" content="noindex">' in content
        assert "no-store" in response["Cache-Control"]
