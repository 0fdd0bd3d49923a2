"""Records of an instrument in the admin: its editors' own, whichever view is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from instruments.people.models import Appointment
from tests.factories.home import editor_of
from tests.factories.instruments import CountryFactory, InstrumentPageFactory, PartyFactory
from tests.factories.registry import AppointmentFactory, BodyMemberFactory, NationalReportFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

if TYPE_CHECKING:
    from django.db.models import Model
    from django.test import Client

pytestmark = pytest.mark.django_db
VIEWS = ("edit", "delete", "copy", "history", "usage")


@world
def other():
    """An instrument that others edit."""
    return InstrumentPageFactory()


def address(record: Model, view: str) -> str:
    return reverse(record.snippet_viewset.get_url_name(view), args=[record.pk])  # type: ignore[attr-defined]


def signed_in(client: Client, *instruments: Model) -> None:
    client.force_login(editor_of(*instruments))


@pytest.mark.parametrize("make", [AppointmentFactory, BodyMemberFactory, NationalReportFactory])
def test_records_of_an_instrument_open_to_its_own_editors_alone(client, other, make):
    record = make()
    person = getattr(record, "person", None)
    views = [address(one, view) for one in (record, person) if one for view in VIEWS]
    signed_in(client, standing_instrument())
    assert {client.get(view).status_code for view in views} == {200}
    signed_in(client, other)
    assert {client.get(view).status_code for view in views} == {302}
    listed = client.get(reverse(record.snippet_viewset.get_url_name("list")))
    assert str(record) not in listed.content.decode()


def test_an_editor_cannot_give_a_record_to_another_instrument(client, other):
    mine = PartyFactory(instrument=standing_instrument())
    signed_in(client, standing_instrument())
    values = {"instrument": other.pk, "country": CountryFactory().pk, "status": "party", "confidence": "high"}
    answer = client.post(address(mine, "edit"), values)
    assert answer.context["form"].errors["instrument"]
    mine.refresh_from_db()
    assert mine.instrument.pk == standing_instrument().pk


def test_a_person_appointed_under_two_instruments_is_changed_by_who_keeps_both(client, other):
    mine = AppointmentFactory()
    AppointmentFactory(person=mine.person, instrument=other)
    signed_in(client, standing_instrument())
    assert client.get(address(mine.person, "edit")).status_code == 302
    signed_in(client, standing_instrument(), other)
    assert client.get(address(mine.person, "edit")).status_code == 200


def test_an_editor_appoints_in_the_form(client):
    made = AppointmentFactory.build(person=None, country=None)
    person, country = AppointmentFactory().person, CountryFactory()
    signed_in(client, standing_instrument())
    values = {"person": person.pk, "country": country.pk, "instrument": standing_instrument().pk, "role": "authority"}
    values |= {
        f"{name}_for": "secretariat" for name in ("name", "position", "institution", "address", "email", "phone")
    }
    add = reverse(Appointment.snippet_viewset.get_url_name("add"))
    assert client.post(add, {**values, "position": made.position}).status_code == 302
    assert Appointment.objects.get(country=country).role == "authority"
    assert client.post(add, {**values, "email_for": "public"}).context["form"].errors.keys() == {"consented_on"}
