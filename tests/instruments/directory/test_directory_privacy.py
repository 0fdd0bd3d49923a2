"""What is withheld is nowhere: not on a page, not in a file, not by searching, not by counting."""

from __future__ import annotations

import json
from datetime import timedelta
from unittest.mock import ANY

import pytest
from directory_help import body, listed, options, register_of, text
from django.urls import reverse

from home.dates import today
from instruments.people.enums import Audience
from instruments.people.models import Appointment
from tests.factories.registry import AppointmentFactory

pytestmark = pytest.mark.django_db

DETAILS = {
    "position": "Xposition",
    "institution": "Xinstitution",
    "address": "Xaddress",
    "email": "xoffice@example.org",
    "phone": "+999 7654321",
}
PERSON = {"person__prefix": "Xprefix", "person__first_name": "Xfirst", "person__last_name": "Xlast"}
SECRETS = [*DETAILS.values(), *PERSON.values(), "xsignin@example.org", "Xnote", "Xsignatory"]


def appointment(**how):
    secret = {"person__email": "xsignin@example.org", "note": "Xnote", "signatory": "Xsignatory"}
    return AppointmentFactory(**{**DETAILS, **PERSON, **secret, "person__languages": ["fr"], **how})


def everywhere(directory, row):
    """Each address that tells of the row."""
    below = ["", "?q=X", f"{row.uuid}/", "vacant/", "informea/", "?format=csv", "?format=xlsx", "?format=json"]
    country = row.country.get_absolute_url()
    return [*(f"{directory.url}{end}" for end in below), country, reverse("contact", args=[row.uuid])]


HIDDEN = [
    {},
    {f"{name}_for": Audience.FAMILY for name in ("name", *DETAILS)} | {"consented_on": "2024-01-01", "in_files": True},
    {f"{name}_for": Audience.PUBLIC for name in ("name", *DETAILS)} | {"in_files": True},
]


@pytest.mark.parametrize("how", HIDDEN, ids=["not said", "for the Family", "without consent"])
def test_what_is_withheld_is_nowhere(directory, client, how):
    row = appointment(**how)
    for address in everywhere(directory, row):
        response = client.get(address)
        assert response.status_code == 200
        said = text(response)
        assert [secret for secret in SECRETS if secret in said] == []


def test_what_is_public_is_there(directory, client):
    row = appointment(is_open=True)
    entry = text(client.get(f"{directory.url}{row.uuid}/"))
    shown = [secret for secret in SECRETS if secret in entry]
    assert shown == [*DETAILS.values(), *PERSON.values()]
    assert all(secret in text(client.get(f"{directory.url}?format=json")) for secret in shown)


@pytest.mark.parametrize("how", HIDDEN, ids=["not said", "for the Family", "without consent"])
def test_what_is_withheld_is_not_found(directory, client, how):
    row = appointment(**how, country__name_en="Somewhere")
    words = [*PERSON.values(), *DETAILS.values(), "xoffice", "999"]
    assert [word for word in words if register_of(directory, f"q={word}").page.object_list] == []
    assert listed(client, f"{directory.url}?q=some") == [row.pk]


@pytest.mark.parametrize("word", ["xfirst", "Xlast", "Xinstitution", "Pays", "xfirst+xinst"])
def test_what_is_public_is_found(directory, client, word):
    row = appointment(is_open=True, country__name_fr="Pays")
    assert listed(client, f"{directory.url}?q={word}") == [row.pk]


def test_each_detail_is_shown_by_its_own_audience(directory, client):
    row = appointment(consented_on="2024-01-01", institution_for=Audience.PUBLIC)
    page = text(client.get(f"{directory.url}{row.uuid}/"))
    assert [secret for secret in SECRETS if secret in page] == ["Xinstitution"]
    assert listed(client, f"{directory.url}?q=Xinst") == [row.pk]
    assert listed(client, f"{directory.url}?q=Xlast") == []


def test_languages_of_one_who_did_not_agree_are_not_counted(directory, client):
    appointment()
    assert options(client, directory.url, "language") == {}
    assert listed(client, f"{directory.url}?language=fr") == []
    assert "Français</span>" not in client.get(directory.url).content.decode()


def test_files_name_those_alone_who_agreed_to_it(directory, client):
    row = appointment(is_open=True, in_files=False)
    (entry,) = json.loads(body(client.get(f"{directory.url}?format=json")))["rows"]
    assert (entry["name"], entry["email"], entry["languages"]) == ("", "", [])
    assert entry["role"]["code"] == "focal_point"
    assert entry["form"] == f"http://testserver{reverse('contact', args=[row.uuid])}"
    assert client.get(f"{directory.url}informea/").json()["results"] == []
    Appointment.objects.update(to_on=today() + timedelta(days=1))
    assert json.loads(body(client.get(f"{directory.url}?format=json")))["rows"] == [{**entry, "until": ANY}]
    Appointment.objects.update(to_on=today() - timedelta(days=1))
    assert json.loads(body(client.get(f"{directory.url}?format=json&state=past")))["rows"][0]["form"] is None
    assert "Xlast" in client.get(f"{directory.url}?state=past").content.decode()


def test_order_does_not_follow_a_withheld_name(directory, client):
    last = AppointmentFactory(person__last_name="Aaa")
    first = AppointmentFactory(country=last.country, person__last_name="Zzz", from_on="2021-01-01")
    assert listed(client, directory.url) == [first.pk, last.pk]
