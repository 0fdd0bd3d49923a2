"""Contacts for InforMEA, and what directories add to other pages."""

from __future__ import annotations

from datetime import date

import pytest

from instruments.directory import views
from instruments.enums import InstrumentKind, PartyStatus
from instruments.models import InstrumentPage, Party
from instruments.people.enums import Role
from tests.factories.decisions import DocumentPageFactory
from tests.factories.directory import DirectoryPageFactory
from tests.factories.instruments import CountryFactory, CountryIndexPageFactory, InstrumentPageFactory
from tests.factories.registry import AppointmentFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def directory(directories):
    InstrumentPage.objects.filter(slug="standing").update(informea_key="ponds")
    return directories[0]


def test_contact_is_as_informea_has_it(directory, client):
    row = AppointmentFactory(
        is_open=True, person__prefix="Ms", address="1 Street\nCity", phone="+1", country=CountryFactory(iso2="ZZ")
    )
    answer = client.get(f"{directory.url}informea/").json()
    assert (answer["count"], answer["page"], answer["pages"]) == (1, 1, 1)
    row.refresh_from_db()
    assert answer["results"] == [
        {
            "id": str(row.uuid),
            "country": "ZZ",
            "prefix": "Ms",
            "firstName": row.person.first_name,
            "lastName": row.person.last_name,
            "position": "Director",
            "institution": "Ministry of the Environment",
            "address": "1 Street City",
            "email": row.email,
            "phone": "+1",
            "primary": 1,
            "type": "focal_point",
            "treaties": ["ponds"],
            "updated": max(row.changed_at, row.person.changed_at).isoformat(timespec="seconds"),
        }
    ]


@pytest.mark.parametrize("how", [{"is_alternate": True}, {"role": Role.SCIENTIFIC_COUNCILLOR}])
def test_only_the_national_focal_point_is_primary(directory, client, how):
    AppointmentFactory(is_open=True, **how)
    assert client.get(f"{directory.url}informea/").json()["results"][0]["primary"] == 0


@pytest.mark.parametrize(
    "how",
    [{"in_files": False}, {"consented_on": None}, {"confirmed_on": None}, {"to_on": date(2021, 1, 1)}],
    ids=["not in files", "no consent", "designated only", "ended"],
)
def test_others_are_not_passed_on(directory, client, how):
    AppointmentFactory(**{"is_open": True, **how})
    assert client.get(f"{directory.url}informea/").json()["count"] == 0


def test_instrument_that_informea_does_not_know_is_left_out(directory, client):
    AppointmentFactory(is_open=True, instrument=InstrumentPageFactory())
    assert client.get(f"{directory.url}informea/").json()["count"] == 0


def test_contacts_come_page_by_page_in_a_lasting_order(directory, client, monkeypatch):
    monkeypatch.setattr(views, "PAGE_SIZE", 2)
    rows = AppointmentFactory.create_batch(3, is_open=True)
    pages = [client.get(f"{directory.url}informea/?page={number}").json() for number in (1, 2)]
    assert [page["pages"] for page in pages] == [2, 2]
    assert [one["id"] for page in pages for one in page["results"]] == [str(row.uuid) for row in rows]


def test_country_page_has_its_focal_points_and_vacant_posts(directory, client, count_queries):
    index, country = CountryIndexPageFactory(), CountryFactory()
    convention = InstrumentPageFactory(kind=InstrumentKind.CONVENTION, acronym="CON")
    Party.objects.create(instrument=standing_instrument(), country=country, status=PartyStatus.SIGNATORY)
    named = AppointmentFactory(country=country, instrument=convention, is_open=True)
    AppointmentFactory(country=country, instrument=convention, confirmed_on=None, person__last_name="Xdraft")
    page = lambda: client.get(f"{index.url}{country.slug}/").content.decode()  # noqa: E731
    content = page()
    assert f'href="{directory.url}{named.uuid}/">{named.person.name}</a>' in content
    assert "held ad interim by the CON focal point" in content
    assert "Xdraft" not in content
    few = count_queries(page)
    AppointmentFactory.create_batch(10, country=country, instrument=convention, is_open=True)
    assert count_queries(page) == few


def test_instrument_page_says_how_many_have_a_focal_point(directory, client):
    instrument = standing_instrument()
    below = DirectoryPageFactory(parent=instrument)
    countries = CountryFactory.create_batch(3)
    for country in countries:
        Party.objects.create(instrument=instrument, country=country)
    AppointmentFactory(country=countries[0])
    AppointmentFactory()
    content = client.get(instrument.url).content.decode()
    assert "1 of 3 members have designated" in content
    assert f'<a href="{below.url}">Directory of focal points</a>' in content


def test_directory_leads_to_the_terms_of_reference(directory, client):
    assert "What does a focal point do?" not in client.get(directory.url).content.decode()
    document = DocumentPageFactory(kind="terms_of_reference")
    assert f'<a href="{document.url}">What does a focal point do?</a>' in client.get(directory.url).content.decode()


def test_the_secretariat_can_close_it(directory, client, settings):
    settings.SHARES_CONTACTS = False
    assert client.get(f"{directory.url}informea/").status_code == 404
