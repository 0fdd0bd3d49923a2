"""A letter of appointment on file: who opens it, and when it leaves the disk."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from instruments.people.audit import LETTER_CHANGED, LETTER_SEEN
from instruments.people.models import DETAILS, Appointment
from tests.factories.home import editor_of
from tests.factories.instruments import InstrumentPageFactory
from tests.factories.registry import AppointmentFactory
from tests.factories.standing import standing_instrument

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from django.test import Client

    Commit = Callable[..., AbstractContextManager[list[object]]]

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 of the Ministry"


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Commit) -> Callable[[], AbstractContextManager[list[object]]]:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path: Path) -> Path:  # type: ignore[no-untyped-def]
    settings.PRIVATE_ROOT = tmp_path
    return tmp_path


def upload(content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile("Letter of Amina Okello.pdf", content, "application/pdf")


def letters() -> list[Path]:
    return [path for path in Path(settings.PRIVATE_ROOT).rglob("*") if path.is_file()]


def actions() -> list[str]:
    return list(ModelLogEntry.objects.filter(action__startswith="people.").values_list("action", flat=True))


def form_of(appointment: Appointment, **changes: object) -> dict[str, object]:
    kept = {"person": appointment.person_id, "country": appointment.country_id, "role": appointment.role}
    audiences = {f"{name}_for": "secretariat" for name in DETAILS}
    return {**kept, "instrument": standing_instrument().pk, **audiences, **changes}


def edit(client: Client, appointment: Appointment, **changes: object) -> None:
    address = reverse(Appointment.snippet_viewset.get_url_name("edit"), args=[appointment.pk])
    answer = client.post(address, form_of(appointment, **changes))
    assert answer.status_code == 302, answer.context["form"].errors
    appointment.refresh_from_db()


def test_the_form_tells_of_the_letter_and_opens_it_without_an_address_of_the_file(client):
    appointment = AppointmentFactory(letter=upload(), letter_on=date(2020, 1, 15))
    client.force_login(editor_of(standing_instrument()))
    shown = client.get(reverse(Appointment.snippet_viewset.get_url_name("edit"), args=[appointment.pk]))
    words = shown.content.decode()
    assert "A letter of 15 January 2020 is on file." in " ".join(words.split())
    assert reverse("appointment_letter", args=[appointment.pk]) in words
    assert appointment.letter.name not in words


@pytest.mark.parametrize("who", ["visitor", "stranger", "editor of another", "its editor", "superuser"])
def test_a_letter_opens_to_its_editors_and_superusers_and_that_is_recorded(client, admin_user, who):
    appointment = AppointmentFactory(letter=upload())
    user = {
        "visitor": lambda: None,
        "stranger": lambda: editor_of(),
        "editor of another": lambda: editor_of(InstrumentPageFactory()),
        "its editor": lambda: editor_of(standing_instrument()),
        "superuser": lambda: admin_user,
    }[who]()
    if user:
        client.force_login(user)
    answer = client.get(reverse("appointment_letter", args=[appointment.pk]))
    if who in ("its editor", "superuser"):
        assert b"".join(answer.streaming_content) == PDF
        assert answer["Cache-Control"].startswith("no-store, private")
        entry = ModelLogEntry.objects.get(action=LETTER_SEEN)
        assert (entry.user_id, entry.object_id) == (user.pk, str(appointment.pk))
        assert "Okello" not in f"{entry.label} {entry.data}"
    else:
        assert answer.status_code == 302
        assert actions() == []


def test_a_letter_that_is_not_on_file_or_not_on_disk_is_not_found(client, admin_client):
    without, lost = AppointmentFactory(), AppointmentFactory(letter=upload())
    Path(lost.letter.path).unlink()
    for appointment in (without, lost):
        assert admin_client.get(reverse("appointment_letter", args=[appointment.pk]), follow=True).status_code == 404
    assert actions() == []


@pytest.mark.parametrize("root", ["/", "/media/", "/documents/", "/documents/1/", "/en/", "/private/", "/static/"])
def test_no_public_address_leads_to_a_letter(client, root):
    appointment = AppointmentFactory(letter=upload())
    assert client.get(f"{root}{appointment.letter.name}", follow=True).status_code == 404
    with pytest.raises(ValueError, match="no address"):
        _ = appointment.letter.url


def test_replacing_and_removing_a_letter_is_recorded_and_clears_the_disk(client, commit):
    appointment = AppointmentFactory(letter=upload())
    client.force_login(editor_of(standing_instrument()))
    with commit():
        edit(client, appointment, letter=upload(b"%PDF-1.7 anew"))
    assert [path.read_bytes() for path in letters()] == [b"%PDF-1.7 anew"]
    with commit():
        edit(client, appointment, note="nothing about the letter")
    assert actions() == [LETTER_CHANGED]
    with commit():
        edit(client, appointment, **{"letter-clear": "on"})
    assert (appointment.letter.name, letters(), actions()) == ("", [], [LETTER_CHANGED] * 2)


def test_a_letter_leaves_the_disk_with_its_appointment_once_that_is_committed(commit):
    appointment = AppointmentFactory(letter=upload())
    with commit():
        appointment.delete()
        assert len(letters()) == 1
    assert letters() == []


def test_a_letter_that_another_record_took_over_stays(commit):
    first = AppointmentFactory(letter=upload())
    heir = AppointmentFactory(letter=first.letter.name)
    with commit():
        first.delete()
    assert Path(heir.letter.path).read_bytes() == PDF


def test_a_copy_of_an_appointment_has_no_letter(client):
    appointment = AppointmentFactory(letter=upload())
    client.force_login(editor_of(standing_instrument()))
    shown = client.get(reverse(Appointment.snippet_viewset.get_url_name("copy"), args=[appointment.pk]))
    assert reverse("appointment_letter", args=[appointment.pk]) not in shown.content.decode()
