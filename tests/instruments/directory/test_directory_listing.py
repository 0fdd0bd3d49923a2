"""Directories: who is listed where, and how the list is narrowed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from directory_help import body, listed, options

from home.dates import today
from instruments.enums import Region
from instruments.models import Country, InstrumentPage, Party
from instruments.people.enums import Role
from instruments.people.models import Appointment, Person
from tests.factories.instruments import CountryFactory, InstrumentPageFactory
from tests.factories.registry import AppointmentFactory, PersonFactory
from tests.factories.standing import standing_instrument

pytestmark = pytest.mark.django_db


def test_only_confirmed_and_current_appointments_are_listed(directory, client):
    current = AppointmentFactory(is_open=True)
    AppointmentFactory(is_open=True, confirmed_on=None)
    AppointmentFactory(is_open=True, from_on=today() + timedelta(days=1))
    ended = AppointmentFactory(is_open=True, to_on=today() - timedelta(days=1))
    assert listed(client, directory.url) == [current.pk]
    assert listed(client, f"{directory.url}?state=past") == [ended.pk]
    assert listed(client, f"{directory.url}?state=none") == [current.pk]
    assert [chip.name for chip in client.get(f"{directory.url}?state=past").context["register"].chips] == ["state"]


def test_directory_below_an_instrument_lists_its_own(directory, below, client):
    mine = AppointmentFactory()
    other = AppointmentFactory(instrument=InstrumentPageFactory())
    assert listed(client, below.url) == [mine.pk]
    assert set(listed(client, directory.url)) == {mine.pk, other.pk}
    assert options(client, below.url, "instrument") == {}
    assert options(client, directory.url, "instrument") == {"standing": 1, other.instrument.slug: 1}
    assert client.get(f"{below.url}{other.uuid}/").status_code == 404


def test_appointments_under_an_instrument_that_readers_may_not_see_stay_out(directory, client):
    draft = AppointmentFactory(instrument=InstrumentPageFactory(live=False))
    assert listed(client, directory.url) == []
    assert client.get(f"{directory.url}{draft.uuid}/").status_code == 404


def test_list_is_narrowed_by_country_role_region_and_language(directory, client):
    country = CountryFactory(region=Region.AFRICA)
    row = AppointmentFactory(is_open=True, country=country, role=Role.AUTHORITY, person__languages=["fr", "en"])
    AppointmentFactory(is_open=True, country=CountryFactory(region=Region.ASIA), person__languages=["es"])
    for query in (f"country={country.iso3}", f"country={country.iso3.lower()}", "role=authority", "region=africa"):
        assert listed(client, f"{directory.url}?{query}") == [row.pk]
    assert listed(client, f"{directory.url}?language=fr") == [row.pk]
    assert options(client, directory.url, "language") == {"en": 1, "fr": 1, "es": 1}
    assert len(listed(client, f"{directory.url}?country=zzzz&role=king&language=xx&region=%00")) == 2


def test_country_without_entries_is_an_answer(directory, client):
    AppointmentFactory()
    other = CountryFactory()
    response = client.get(f"{directory.url}?country={other.iso3}")
    assert response.context["register"].count == 0
    assert [chip.value for chip in response.context["register"].chips] == [other.name]


def test_order_is_that_of_the_names_in_the_readers_language(directory, client, locales):
    names = {"Zambia": "Zambie", "Ecuador": "Équateur", "Fiji": "Fidji"}
    for english, french in names.items():
        AppointmentFactory(country=CountryFactory(name_en=english, name_fr=french))
    french = directory.get_translation(locales["fr"])
    rows = client.get(french.url).context["register"].page.object_list
    assert [row.country.name_fr for row in rows] == ["Équateur", "Fidji", "Zambie"]


def test_entry_names_those_before_and_beside(directory, client):
    row = AppointmentFactory(is_open=True)
    post = {"is_open": True, "country": row.country}
    before = AppointmentFactory(
        **post, from_on=date(2010, 1, 1), to_on=date(2019, 12, 31), confirmed_on=date(2010, 2, 1)
    )
    beside = AppointmentFactory(**post, is_alternate=True)
    AppointmentFactory(**post, role=Role.SCIENTIFIC_COUNCILLOR)
    AppointmentFactory(**post, confirmed_on=None)
    response = client.get(f"{directory.url}{row.uuid}/")
    assert [other.pk for other in response.context["past"]] == [before.pk]
    assert [other.pk for other in response.context["current"]] == [beside.pk]
    assert row.person.name in response.content.decode()
    ended = client.get(f"{directory.url}{before.uuid}/").content.decode()
    assert "31 December 2019" in ended
    assert f"/contact/{before.uuid}/" not in ended


def test_unconfirmed_entry_is_not_there(directory, client):
    row = AppointmentFactory(is_open=True, confirmed_on=None)
    assert client.get(f"{directory.url}{row.uuid}/").status_code == 404


def test_directories_are_kept_from_search_engines(directory, client):
    row = AppointmentFactory(is_open=True)
    for address in ("", f"{row.uuid}/", "vacant/", "informea/", "?format=json"):
        assert client.get(f"{directory.url}{address}")["X-Robots-Tag"] == "noindex"
    for address in ("", f"{row.uuid}/", "vacant/"):
        assert '<meta name="robots" content="noindex">' in client.get(f"{directory.url}{address}").content.decode()
    assert "focal-points" not in client.get("/sitemap.xml").content.decode()
    assert standing_instrument().slug in client.get("/sitemap.xml").content.decode()


LISTS = ["", "?format=csv", "?language=en", "?instrument=standing", "vacant/", "vacant/?format=csv", "informea/"]


def fill(number: int) -> None:
    """So many focal points, and as many members without one, in few statements."""
    countries = Country.objects.bulk_create(CountryFactory.build_batch(number))
    persons = Person.objects.bulk_create(PersonFactory.build_batch(number))
    made = [
        AppointmentFactory.build(person=person, country=countries[0], is_open=True, instrument=standing_instrument())
        for person in persons
    ]
    Appointment.objects.bulk_create(made)
    Party.objects.bulk_create(Party(instrument=standing_instrument(), country=country) for country in countries)


def test_a_long_list_costs_no_more_queries(directory, client, count_queries):
    def cost(address: str) -> int:
        return count_queries(lambda: body(client.get(f"{directory.url}{address}")))

    fill(5)
    few = {address: cost(address) for address in LISTS * 2}
    fill(40)
    assert client.get(f"{directory.url}vacant/").context["register"].count == 43
    assert {address: cost(address) for address in LISTS} == few


def test_instrument_can_be_asked_for_in_every_language(directory, client, locales):
    row = AppointmentFactory()
    for language in ("fr", "es"):
        address = directory.get_translation(locales[language]).url
        assert listed(client, f"{address}?instrument=standing") == [row.pk]
    assert InstrumentPage.objects.by_slug()["standing"].pk == row.instrument_id
