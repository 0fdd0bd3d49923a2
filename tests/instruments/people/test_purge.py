"""Erasing a person leaves no word of him in the whole database, nor a letter on the disk."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, Revision

from instruments.people import forgetting
from instruments.people.audit import LETTER_SEEN, PURGED, record
from instruments.people.models import Appointment, Person
from instruments.people.traces import mentions
from tests.factories.home import editor_of
from tests.factories.registry import AppointmentFactory, PersonFactory
from tests.factories.standing import standing_instrument

pytestmark = pytest.mark.django_db
#: Everything that could give the person away; one name is not ASCII, which JSON in the database writes otherwise.
WORDS = ["Élodie", "Nakamura-Zwart", "elodie.nz@example.org", "office.nz@example.org", "+254 20 7621", "nz-ministry"]


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path: Path) -> Path:  # type: ignore[no-untyped-def]
    settings.PRIVATE_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def person(admin_client: Client) -> Person:
    """With an account, a session, a letter, a message waiting for an editor, and a history."""
    account = get_user_model().objects.create_user("elodie.nz@example.org", "elodie.nz@example.org")
    person = PersonFactory(
        first_name="Élodie", last_name="Nakamura-Zwart", email="elodie.nz@example.org", language="fr"
    )
    person.account = account
    person.save()
    letter = ContentFile(b"%PDF-1.7 Nakamura-Zwart", "Nakamura-Zwart.pdf")
    details = {"email": "office.nz@example.org", "phone": "+254 20 7621", "institution": "nz-ministry"}
    appointment = AppointmentFactory(person=person, letter=letter, is_open=True, **details)
    former = AppointmentFactory(person=person, to_on=date(2021, 1, 1), note="Nakamura-Zwart moved")
    record(LETTER_SEEN, appointment, None)
    remember(person, appointment, former, account)
    return person


def remember(person: Person, appointment: Appointment, former: Appointment, account: object) -> None:
    """Traces as Wagtail and Django leave them, and as they did before labels named nobody."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session.update({"_auth_user_id": str(account.pk)})  # type: ignore[attr-defined]
    session.save()
    waiting = import_module(settings.SESSION_ENGINE).SessionStore()
    waiting.update({"_messages": "Person 'Élodie Nakamura-Zwart' updated."})
    waiting.save()
    kinds = [ContentType.objects.get_for_model(one) for one in (person, appointment, account)]
    for kind, pk in zip(kinds, (person.pk, former.pk, account.pk), strict=True):  # type: ignore[attr-defined]
        entry = ModelLogEntry.objects.create(
            content_type=kind,
            object_id=str(pk),
            action="wagtail.edit",
            label="x",
            data={"title": "Élodie"},
            timestamp="2020-01-01T00:00Z",
        )
        ModelLogEntry.objects.filter(pk=entry.pk).update(label="Élodie Nakamura-Zwart")
    deleted = ModelLogEntry.objects.create(
        content_type=kinds[1], object_id="987654", action="wagtail.delete", label="x", timestamp="2020-01-01T00:00Z"
    )
    ModelLogEntry.objects.filter(pk=deleted.pk).update(label="Élodie Nakamura-Zwart, Kenya")
    Revision.objects.create(
        content_type=kinds[0], base_content_type=kinds[0], object_id=str(person.pk), content={"first_name": "Élodie"}
    )


def purge(person: Person | str, *options: str) -> str:
    out = StringIO()
    call_command("purge_person", str(getattr(person, "pk", person)), *(options or ["--yes"]), stdout=out)
    return out.getvalue()


def on_disk() -> list[Path]:
    return [path for path in Path(settings.PRIVATE_ROOT).rglob("*") if path.is_file()]


@pytest.mark.indexed
def test_nothing_of_an_erased_person_is_left_anywhere(person, django_capture_on_commit_callbacks):
    person.save()  # into the index of the admin's search
    tables = {name.split(".")[0] for name in mentions(WORDS)}
    assert tables >= {
        *("people_person", "people_appointment", "auth_user", "wagtailcore_modellogentry", "wagtailcore_revision"),
        "wagtailsearch_indexentry_fts" if connection.vendor == "sqlite" else "wagtailsearch_indexentry",
    }
    with django_capture_on_commit_callbacks(execute=True):
        purge(person)
    assert mentions(WORDS) == {}
    assert on_disk() == []


def test_appointments_stay_without_their_holder(person):
    purge(person)
    kept = Appointment.objects.get(person=person, to_on=None)
    assert (kept.role, kept.from_on, kept.confirmed_on) == ("focal_point", date(2020, 1, 1), date(2020, 2, 1))
    assert (kept.consented_on, kept.in_files, kept.letter.name, kept.position) == (None, False, "", "")
    assert set(kept.seen_by("secretariat").values()) == {""}
    assert str(kept.person) == "name withheld"
    assert (kept.person.languages, kept.person.language) == ([], "en")


def test_a_dry_run_tells_the_same_and_erases_nothing(person, django_capture_on_commit_callbacks):
    before = mentions(WORDS)
    with django_capture_on_commit_callbacks(execute=True):
        told = purge(person, "--dry-run")
    assert mentions(WORDS) == before
    assert len(on_disk()) == 1
    assert told.splitlines()[:-1] == [line for line in purge(person).splitlines() if "mails" not in line.lower()]


def test_to_erase_twice_does_no_harm_and_the_log_names_nobody(person):
    purge(str(person.uuid))
    assert "Nothing was left to erase." in purge(str(person.uuid))
    entry = ModelLogEntry.objects.get(action=PURGED)
    assert (entry.label, entry.data) == (f"person {person.pk}", {})
    assert ModelLogEntry.objects.filter(action=LETTER_SEEN).count() == 1


def test_the_account_and_its_session_end_and_other_sessions_stay(person, admin_client):
    purge(person)
    assert not get_user_model().objects.filter(username__contains="elodie").exists()
    assert admin_client.get(reverse("wagtailadmin_home")).status_code == 200


def test_a_person_without_appointments_is_deleted(db):
    person = PersonFactory()
    purge(person)
    assert not Person.objects.filter(pk=person.pk).exists()
    assert ModelLogEntry.objects.filter(action=PURGED, object_id=str(person.pk)).exists()
    with pytest.raises(CommandError, match="no such person"):
        purge(str(person.pk))


def test_an_account_of_the_admin_is_not_deleted_in_passing(person):
    person.account.groups.add(Group.objects.create(name="Staff"))
    with pytest.raises(CommandError, match="enters the admin"):
        purge(person)
    assert Person.objects.get(pk=person.pk).last_name == "Nakamura-Zwart"


def test_nothing_is_erased_without_a_yes(person):
    with pytest.raises(CommandError, match="--yes"):
        call_command("purge_person", str(person.pk))


def test_other_apps_erase_what_they_keep(person, monkeypatch):
    monkeypatch.setattr(forgetting, "_registered", [lambda person: {"desk_proposal": len(person.last_name)}])
    assert "desk_proposal: 14" in purge(person)


def test_what_others_wrote_of_the_person_is_told(person):
    AppointmentFactory(note="instead of Élodie Nakamura-Zwart")
    assert "Still named in people_appointment.note: 1" in purge(person)


def test_contacts_of_appointments_long_ended_go_and_those_since_stay(django_capture_on_commit_callbacks):
    letter = ContentFile(b"%PDF-1.7", "letter.pdf")
    old = AppointmentFactory(to_on=date(2019, 1, 1), letter=letter, note="x", from_on=date(2011, 1, 1))
    new = AppointmentFactory(to_on=date(2024, 1, 1))
    out = StringIO()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("purge_ended", "--before", "2020-01-01", stdout=out)
    old.refresh_from_db()
    assert (old.email, old.note, old.letter.name, old.institution) == ("", "", "", "Ministry of the Environment")
    assert Appointment.objects.get(pk=new.pk).email == new.email
    assert (out.getvalue(), on_disk()) == ("appointments: 1, letters: 1\n", [])


def test_a_superuser_erases_in_the_admin_and_is_recorded_and_an_editor_cannot(person, admin_client, admin_user):
    address = reverse("erase_person", args=[person.pk])
    editor = Client()
    editor.force_login(editor_of(standing_instrument()))
    assert {editor.get(address).status_code, editor.post(address).status_code} == {302}
    assert "Nakamura-Zwart" in admin_client.get(address).content.decode()
    assert Person.objects.get(pk=person.pk).last_name == "Nakamura-Zwart"
    listing = admin_client.post(address, follow=True).content.decode()
    assert "The person’s data is erased." in listing
    assert "Nakamura" not in listing
    assert ModelLogEntry.objects.get(action=PURGED).user == admin_user
    assert admin_client.get(address, follow=True).status_code == 404


def test_erasing_is_offered_to_superusers_alone(person, admin_client):
    listing, address = reverse(Person.snippet_viewset.get_url_name("list")), reverse("erase_person", args=[person.pk])
    assert address in admin_client.get(listing).content.decode()
    editor = Client()
    editor.force_login(editor_of(standing_instrument()))
    assert address not in editor.get(listing).content.decode()
