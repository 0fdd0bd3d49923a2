"""Spreadsheets of persons and appointments, and the report of who took them."""

from __future__ import annotations

import csv
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from instruments.people.audit import EXPORTED, LETTER_SEEN, record
from instruments.people.models import Appointment, Person
from tests.factories.home import editor_of
from tests.factories.instruments import InstrumentPageFactory
from tests.factories.registry import AppointmentFactory, PersonFactory
from tests.factories.standing import standing_instrument

if TYPE_CHECKING:
    from django.db.models import Model
    from django.test import Client

pytestmark = pytest.mark.django_db


def exported(client: Client, model: type[Model], **query: str) -> str:
    address = reverse(model.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
    answer = client.get(address, {"export": "csv", **query})
    return b"".join(answer.streaming_content).decode()


def test_an_export_holds_what_the_secretariat_holds_of_its_own_instruments(client):
    mine = AppointmentFactory(phone="+254 20 762", note="met in Bonn", person__language="es")
    other = AppointmentFactory(instrument=InstrumentPageFactory(), person=PersonFactory(last_name="Duarte"))
    client.force_login(editor_of(standing_instrument()))
    appointments, persons = exported(client, Appointment), exported(client, Person)
    for word in (mine.email, "'+254 20 762", "met in Bonn", mine.person.last_name, "the Secretariat only"):
        assert word in appointments
    assert mine.person.email in persons
    for told in (appointments, persons):
        head, row = csv.reader(told.splitlines())
        assert dict(zip(head, row, strict=True))["Language of correspondence"] == "es"
    for word in (other.email, "Duarte", other.person.email):
        assert word not in appointments + persons
    assert "letters/" not in appointments


def test_an_export_is_recorded_by_what_and_how_much_and_not_by_whom_it_looked_for(client):
    AppointmentFactory(role="authority", person=PersonFactory(last_name="Quispe"))
    AppointmentFactory()
    user = editor_of(standing_instrument())
    client.force_login(user)
    exported(client, Appointment, role="authority", q="Quispe", made_up="x")
    entry = ModelLogEntry.objects.get(action=EXPORTED)
    assert entry.user == user
    assert entry.data == {
        "what": "people.appointment",
        "rows": 1,
        "format": "csv",
        "filters": {"role": ["authority"]},
        "searched": True,
    }
    assert entry.message == "Took 1 row of appointments"


def test_reading_the_list_is_no_export(client, admin_client):
    AppointmentFactory()
    admin_client.get(reverse(Appointment.snippet_viewset.get_url_name("list")))
    assert not ModelLogEntry.objects.filter(action=EXPORTED).exists()


def test_a_workbook_is_the_same_and_recorded_too(admin_client):
    appointment = AppointmentFactory(institution="=HYPERLINK(1)")
    address = reverse(Appointment.snippet_viewset.get_url_name("list"))
    answer = admin_client.get(address, {"export": "xlsx"})
    head, row = load_workbook(BytesIO(b"".join(answer.streaming_content))).active.iter_rows(values_only=True)
    assert dict(zip(head, row, strict=True))["E-mail"] == appointment.email
    assert "'=HYPERLINK(1)" in row
    assert ModelLogEntry.objects.get(action=EXPORTED).data["format"] == "xlsx"


def test_an_export_costs_the_same_for_many(admin_client, count_queries):
    AppointmentFactory()
    exported(admin_client, Appointment)
    few = count_queries(lambda: exported(admin_client, Appointment))
    AppointmentFactory.create_batch(8)
    assert count_queries(lambda: exported(admin_client, Appointment)) == few


def test_the_report_tells_editors_of_their_own_appointments_and_superusers_of_all(client, admin_user):
    mine, other = AppointmentFactory(), AppointmentFactory(instrument=InstrumentPageFactory())
    user = editor_of(standing_instrument())
    for appointment in (mine, other):
        record(LETTER_SEEN, appointment, admin_user)
    for account in (user, admin_user):
        record(EXPORTED, account, account, what="people.appointment", rows=3)
    assert told_to(client, user) == {(LETTER_SEEN, str(mine.pk)), (EXPORTED, str(user.pk))}
    assert len(told_to(client, admin_user)) == 4
    assert len(told_to(client, admin_user, action=LETTER_SEEN)) == 2
    assert len(told_to(client, admin_user, user=str(user.pk))) == 1
    assert told_to(client, admin_user, timestamp_to="2001-01-01") == set()


def told_to(client: Client, account: object, /, **query: str) -> set[tuple[str, str]]:
    client.force_login(account)  # type: ignore[arg-type]
    answer = client.get(reverse("personal_data"), query)
    return {(entry.action, entry.object_id) for entry in answer.context["object_list"]}


def test_the_report_is_closed_to_who_keeps_no_appointments(client):
    client.force_login(editor_of())
    assert client.get(reverse("personal_data")).status_code == 302


def test_the_report_is_a_file_too_and_costs_the_same_for_many(admin_client, admin_user, count_queries):
    record(EXPORTED, admin_user, admin_user, what="people.appointment", rows=3)
    address = reverse("personal_data")
    lines = b"".join(admin_client.get(address, {"export": "csv"}).streaming_content).decode().splitlines()
    assert len(lines) == 2
    few = count_queries(lambda: admin_client.get(address))
    for _ in range(8):
        record(EXPORTED, admin_user, admin_user, what="people.appointment", rows=3)
    assert count_queries(lambda: admin_client.get(address)) == few
