"""Countries, bodies, seats and appointments from files."""

from __future__ import annotations

from datetime import date

import pytest
from registry_files import FOCAL_POINT, as_csv, as_xlsx, brought, data_rows, refusals, with_countries
from wagtail.models import ModelLogEntry

from instruments.bodies.models import BodyMember
from instruments.models import Body, Country, Party
from instruments.people.models import Appointment, Person
from instruments.registry.importing import dry
from tests.factories.instruments import CountryFactory, InstrumentPageFactory, PartyFactory
from tests.factories.registry import AppointmentFactory, PersonFactory
from tests.factories.standing import SLUG, standing_instrument

pytestmark = pytest.mark.django_db

BODY = {"instrument": SLUG, "code": "StC", "kind": "standing_committee"}
BODY |= {f"name_{language}": f"Committee ({language})" for language in ("en", "fr", "es")}
SEAT = {"instrument": SLUG, "body": "StC", "iso3": "KEN", "seat": "chair", "region": "Africa", "from": "2026-03-30"}


def kenya() -> Country:
    return CountryFactory(iso2="KE", iso3="KEN", name_en="Kenya")


def outcomes(report):
    return [entry.outcome.value for entry in report.entries]


def test_countries_bear_the_names_of_the_united_nations_in_three_languages():
    rows = data_rows("countries.csv")
    assert brought("countries", rows).is_stored
    assert Country.objects.count() == 198
    assert set(outcomes(brought("countries", rows))) == {"unchanged"}
    named = Country.objects.values_list("name_en", "name_fr", "name_es", "region")
    assert named.get(iso3="NLD") == (
        "Netherlands (Kingdom of the)",
        "Pays-Bas (Royaume des)",
        "Países Bajos (Reino de los)",
        "europe",
    )
    assert Country.objects.get(iso2="EU").iso3 == "EUE"
    assert not any("'" in f"{c.name_en}{c.name_fr}{c.name_es}{c.official_name}" for c in Country.objects.all())


def test_the_union_has_no_alpha_3_in_a_file_and_no_two_countries_share_one():
    kenya()
    names = {"name_en": "A", "name_fr": "A", "name_es": "A"}
    union = brought("countries", [{"iso2": "EU", "iso3": "", **names}])
    assert union.is_stored
    rows = [{"iso2": two, "iso3": three, **names} for two, three in (("XA", "XAA"), ("XB", "XAA"), ("XC", "KEN"))]
    rows.append({"iso2": "X", "iso3": "", **names, "name_fr": ""})
    found = refusals(brought("countries", rows))
    assert found.keys() == {3, 4, 5}
    assert "Line 2" in found[3]
    assert all(label in found[5] for label in ("alpha-2", "alpha-3", "name in French"))


def test_a_change_names_the_field_with_what_was_and_what_comes():
    kenya()
    row = {"iso2": "KE", "iso3": "KEN", "name_en": "Kenya", "name_fr": "Kénya", "name_es": "Country"}
    changed = brought("countries", [row]).rows()[0]["changes"]
    assert [change["field"] for change in changed] == ["name_fr", "name_es"]
    assert changed[0]["new"] == "Kénya"
    assert changed[0]["old"].endswith("(fr)")
    assert Country.objects.get(iso2="KE").name_fr == "Kénya"


def test_a_dry_run_tells_the_same_and_stores_nothing():
    kenya()
    told = brought("bodies", [BODY], dry)
    assert not Body.objects.exists()
    assert brought("bodies", [BODY]).rows() == told.rows()
    assert Body.objects.get().instrument == standing_instrument()


def test_seats_name_their_body_by_instrument_and_acronym():
    kenya()
    brought("bodies", [BODY])
    assert brought("seats", [SEAT]).is_stored
    seat = BodyMember.objects.get()
    assert (seat.region, seat.from_on) == ("africa", date(2026, 3, 30))
    assert "Do you mean “StC”?" in refusals(brought("seats", [{**SEAT, "body": "StCC"}]))[2]


def test_a_workbook_brings_what_the_csv_brings():
    kenya()
    told = brought("appointments", as_csv([FOCAL_POINT]), dry).rows()
    workbook = as_xlsx([list(FOCAL_POINT), [*list(FOCAL_POINT.values())[:-1], date(2021, 7, 1)]])
    assert brought("appointments", workbook, dry).rows() == told
    assert told[0]["outcome"] == "new"


def test_an_appointment_comes_with_its_person_and_keeps_its_own_counsel():
    kenya()
    assert brought("appointments", [FOCAL_POINT]).is_stored
    appointment = Appointment.objects.get()
    assert (appointment.person.email, appointment.person.languages) == ("wanjiru@example.org", ["en"])
    assert (appointment.email_for, appointment.phone_for) == ("public", "secretariat")
    assert outcomes(brought("appointments", [FOCAL_POINT])) == ["unchanged"]
    assert not appointment.letter
    assert "example.org" not in "".join(str(entry.data) for entry in ModelLogEntry.objects.all())


def test_what_everyone_may_see_needs_consent():
    kenya()
    found = refusals(brought("appointments", [{**FOCAL_POINT, "consented": "", "email": "nowhere"}]))
    assert "e-mail: Enter a valid email address." in found[2]
    assert "agreed" in refusals(brought("appointments", [{**FOCAL_POINT, "consented": ""}]))[2]


def test_a_person_is_found_by_address_then_by_name_in_the_country():
    there = AppointmentFactory(country=kenya(), person=PersonFactory(first_name="Wanjiru", last_name="Korongo"))
    alternate = {**FOCAL_POINT, "role": "authority", "sign_in_email": there.person.email.upper(), "last_name": "X"}
    assert [draft.is_new for draft in brought("appointments", [alternate], dry).entries[0].drafts] == [False, True]
    by_name = {name: FOCAL_POINT[name] for name in FOCAL_POINT if name != "sign_in_email"}
    assert brought("appointments", [by_name]).is_stored
    assert Person.objects.count() == 1
    brought("appointments", [{**FOCAL_POINT, "sign_in_email": "another@example.org"}])
    assert Person.objects.count() == 2
    assert "Several persons" in refusals(brought("appointments", [by_name]))[2]


def test_rows_of_one_person_agree_about_the_person():
    kenya()
    other = {**FOCAL_POINT, "role": "authority"}
    assert brought("appointments", [FOCAL_POINT, other]).is_stored
    assert Person.objects.count() == 1
    found = refusals(brought("appointments", [FOCAL_POINT, {**other, "languages": "fr"}]))
    assert "Line 2 says something else of this person: working languages" in found[3]


def test_the_language_of_mail_is_the_one_said_or_for_new_persons_the_first_named():
    kenya()
    brought("appointments", [{**FOCAL_POINT, "languages": "fr; en"}])
    assert Person.objects.values_list("languages", "language").get() == (["en", "fr"], "fr")
    brought("appointments", [{**FOCAL_POINT, "languages": "fr; en", "mail_language": "en"}])
    for unsaid in ({}, {"mail_language": ""}):
        row = {**FOCAL_POINT, "languages": "fr; en", **unsaid}
        assert outcomes(brought("appointments", [row])) == ["unchanged"]
    assert Person.objects.get().language == "en"
    spoken = {name: FOCAL_POINT[name] for name in FOCAL_POINT if name != "languages"}
    brought("appointments", [{**spoken, "first_name": "Ana", "sign_in_email": "", "mail_language": "ES"}])
    assert Person.objects.values_list("languages", "language").get(first_name="Ana") == ([], "es")


@pytest.mark.parametrize(("cell", "why"), [("de", "not among the languages"), ("fr, en", "not one language")])
def test_an_unknown_language_of_mail_is_refused_and_told(cell, why):
    kenya()
    found = refusals(brought("appointments", [{**FOCAL_POINT, "mail_language": cell}]))
    assert found[2].startswith("mail_language: ")
    assert why in found[2]


def test_a_person_whose_first_row_is_refused_is_no_fault_of_the_second():
    kenya()
    rows = [{**FOCAL_POINT, "email": "nowhere"}, {**FOCAL_POINT, "role": "authority"}]
    assert refusals(brought("appointments", rows)).keys() == {2}


def test_records_of_other_instruments_are_refused_and_nothing_of_them_is_shown():
    mine = frozenset({standing_instrument().pk})
    other = AppointmentFactory(country=kenya(), instrument=InstrumentPageFactory())
    party = {"instrument": other.instrument.slug, "iso3": "KEN", "status": "party"}
    report = brought("memberships", [party], scope=mine)
    assert "don’t edit" in refusals(report)[2]
    assert report.rows()[0]["changes"] == []
    taken = {**FOCAL_POINT, "sign_in_email": other.person.email}
    report = brought("appointments", [taken], scope=mine)
    assert "also appointed" in refusals(report)[2]
    assert other.person.last_name not in str(report.rows())
    assert brought("memberships", [{**party, "instrument": SLUG}], scope=mine).is_stored


def test_where_records_are_kept_only_new_ones_come():
    party = PartyFactory(instrument=standing_instrument(), country=kenya(), number=7)
    row = {"instrument": SLUG, "iso3": "KEN", "status": "party", "party_number": "8"}
    assert outcomes(brought("memberships", [row], keeps=True)) == ["unchanged"]
    party.refresh_from_db()
    assert party.number == 7


def test_unchanged_rows_cost_no_queries(count_queries):
    with_countries()
    rows = [{"instrument": SLUG, "iso3": row["iso3"], "status": "party"} for row in data_rows("countries.csv")]
    brought("memberships", rows)
    few = count_queries(lambda: brought("memberships", rows[:2]))
    assert count_queries(lambda: brought("memberships", rows)) == few
    assert Party.objects.count() == len(rows)


def test_every_changed_record_has_it_in_its_history_once():
    kenya()
    brought("appointments", [FOCAL_POINT, {**FOCAL_POINT, "role": "authority"}])
    brought("appointments", [{**FOCAL_POINT, "languages": "fr"}])
    logged = ModelLogEntry.objects.order_by("pk").values_list("content_type__model", "action")
    assert sorted(logged) == [
        ("appointment", "wagtail.create"),
        ("appointment", "wagtail.create"),
        ("person", "wagtail.create"),
        ("person", "wagtail.edit"),
    ]
