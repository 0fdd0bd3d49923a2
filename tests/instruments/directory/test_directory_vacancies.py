"""Posts that nobody holds, and who stands in."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from directory_help import body, register_of

from home.dates import today
from instruments.enums import InstrumentKind, PartyStatus
from instruments.models import InstrumentPage, Party
from instruments.people.enums import Role
from tests.factories.instruments import CountryFactory, InstrumentPageFactory
from tests.factories.registry import AppointmentFactory
from tests.factories.standing import standing_instrument

pytestmark = pytest.mark.django_db

#: What does not fill a post.
NOT_HELD = {
    "alternate": {"is_alternate": True},
    "another role": {"role": Role.SCIENTIFIC_COUNCILLOR},
    "designated only": {"confirmed_on": None},
    "ended": {"to_on": today() - timedelta(days=1)},
    "of another country": {"country": None},
}


@pytest.fixture
def member(home):
    """Of a memorandum: the instrument that stands is one."""
    return Party.objects.create(
        instrument=standing_instrument(), country=CountryFactory(), status=PartyStatus.SIGNATORY
    )


@pytest.fixture
def convention(home):
    return InstrumentPageFactory(kind=InstrumentKind.CONVENTION, acronym="CON")


def vacant(client, directory, query=""):
    rows = client.get(f"{directory.url}vacant/{query}").context["register"].page.object_list
    return {row.country: row.interim for row in rows}


def test_member_without_a_focal_point_is_vacant(directory, member, client):
    assert vacant(client, directory) == {member.country: None}
    assert "ad interim" not in client.get(f"{directory.url}vacant/").content.decode().split("<table")[1]


@pytest.mark.parametrize("how", NOT_HELD.values(), ids=NOT_HELD)
def test_only_a_current_confirmed_focal_point_fills_it(directory, member, client, how):
    AppointmentFactory(**{"country": member.country, **how} if "country" not in how else {})
    assert member.country in vacant(client, directory)
    AppointmentFactory(country=member.country)
    assert member.country not in vacant(client, directory)


def test_focal_point_of_the_convention_stands_in_under_a_memorandum(directory, member, convention, client):
    standing_in = AppointmentFactory(country=member.country, instrument=convention)
    AppointmentFactory(country=member.country, instrument=convention, is_alternate=True)
    assert vacant(client, directory) == {member.country: standing_in}
    content = client.get(f"{directory.url}vacant/").content.decode()
    assert "held ad interim by the CON focal point" in content
    assert f'href="{directory.url}{standing_in.uuid}/"' in content


def test_nobody_stands_in_under_an_agreement(directory, member, convention, client):
    InstrumentPage.objects.filter(pk=member.instrument_id).update(kind=InstrumentKind.AGREEMENT)
    AppointmentFactory(country=member.country, instrument=convention)
    assert vacant(client, directory) == {member.country: None}


def test_who_is_not_bound_needs_none(directory, member, client):
    Party.objects.filter(pk=member.pk).update(status=PartyStatus.RANGE_STATE)
    assert vacant(client, directory) == {}
    Party.objects.filter(pk=member.pk).update(status=PartyStatus.PARTY, ended_on=today())
    assert vacant(client, directory) == {}


def test_vacant_posts_are_narrowed_and_given_as_files(directory, member, client):
    assert vacant(client, directory, f"?country={member.country.iso3}&instrument=standing") == {member.country: None}
    assert vacant(client, directory, f"?country={CountryFactory().iso3}") == {}
    (row,) = json.loads(body(client.get(f"{directory.url}vacant/?format=json")))["rows"]
    assert (row["iso3"], row["standing"]["code"], row["held_by"]) == (member.country.iso3, "vacant", None)


def test_directory_of_one_country_or_instrument_shows_its_vacant_posts(directory, below, member, client):
    def shown(page, query=""):
        found = register_of(page, query).vacancies
        return found and found.count

    other = CountryFactory()
    assert shown(directory) is None
    assert shown(below) == 1
    assert shown(directory, f"country={member.country.iso3}") == 1
    assert shown(directory, f"country={other.iso3}") == 0
    assert shown(directory, "instrument=standing") == 1
    assert shown(below, "q=x") is None
    assert shown(below, "state=past") is None
    assert 'id="vacancies"' in client.get(below.url).content.decode()
