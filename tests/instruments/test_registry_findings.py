"""What the quality report says of Parties, countries, seats and appointments: of each a wrong row and a right one."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from home.dates import today
from home.quality.findings import Findings
from home.quality.scope import scope_of
from tests.factories.instruments import BodyFactory, CountryFactory, PartyFactory
from tests.factories.registry import AppointmentFactory, BodyMemberFactory, PersonFactory
from tests.factories.standing import standing_instrument

pytestmark = pytest.mark.django_db


def found(kind: str) -> list[str]:
    return [finding.subject for finding in Findings(scope_of(), kind)]


def detail(kind: str) -> str:
    return next(iter(Findings(scope_of(), kind))).detail


def party(name: str, number: int | None = None, on: date | None = None, **dates: date) -> None:
    country = CountryFactory(name_en=name, region="africa")
    PartyFactory(instrument=standing_instrument(), country=country, number=number, in_force_on=on, **dates)


def test_a_party_number_follows_entry_into_force():
    party("First", 1, date(1983, 11, 1))
    party("Late", 2, date(1999, 1, 1))
    party("Early", 3, date(1990, 1, 1))
    party("Next", 4, date(1999, 2, 1))
    party("Unnumbered", None, date(1970, 1, 1))
    assert found("party_order") == ["Early"]
    assert detail("party_order") == (
        "No. 3, in force since 1 January 1990, comes after No. 2, in force only since 1 January 1999."
    )


def test_a_party_number_that_several_have():
    for name, number in (("First", 1), ("Second", 1), ("Third", 2), ("None", None), ("Nobody", None)):
        party(name, number, date(1983, 11, 1))
    assert sorted(found("party_shared")) == ["First", "Second"]
    assert detail("party_shared") == "No. 1 is given to 2 Parties."


@pytest.mark.parametrize(
    ("signed", "deposited", "in_force", "is_wrong"),
    [
        (date(1999, 3, 4), date(1996, 8, 15), None, True),
        (None, date(2002, 10, 3), date(1999, 12, 1), True),
        (date(2001, 1, 1), None, date(2000, 1, 1), True),
        (date(2000, 1, 1), date(2000, 1, 1), date(2000, 1, 1), False),
        (date(1999, 1, 1), date(2000, 1, 1), date(2001, 1, 1), False),
        (None, None, date(2001, 1, 1), False),
    ],
)
def test_a_party_signs_then_ratifies_then_is_bound(signed, deposited, in_force, is_wrong):
    party("Kenya", None, in_force, signed_on=signed, deposited_on=deposited)
    assert found("party_dates") == ["Kenya"] * is_wrong


def test_a_country_has_a_region():
    CountryFactory(name_en="Nowhere")
    CountryFactory(name_en="Kenya", region="africa")
    assert found("country_region") == ["Nowhere"]


def test_facts_of_low_confidence_are_to_be_verified():
    country = CountryFactory(name_en="Kenya", confidence="low", remark="from memory", region="africa")
    CountryFactory(confidence="medium", region="africa")
    seat = BodyMemberFactory(country=country, confidence="low")
    assert sorted(found("unverified")) == sorted(["Kenya", str(seat)])
    owners = {finding.subject: finding.owner for finding in Findings(scope_of(), "unverified")}
    assert owners == {"Kenya": "", str(seat): "AP"}


@pytest.mark.parametrize(
    ("first", "second", "is_wrong"),
    [
        ((None, None), (None, None), True),
        ((date(2020, 1, 1), date(2023, 1, 1)), (date(2022, 1, 1), None), True),
        ((date(2020, 1, 1), date(2023, 1, 1)), (date(2023, 1, 1), date(2026, 1, 1)), False),
        ((None, date(2022, 1, 1)), (date(2024, 1, 1), None), False),
    ],
)
def test_a_country_has_one_seat_at_a_time_and_one_focal_point(first, second, is_wrong):
    body, country = BodyFactory(instrument=standing_instrument()), CountryFactory(name_en="Kenya", region="africa")
    for seat, (begins, ends) in (("member", first), ("alternate", second)):
        BodyMemberFactory(body=body, country=country, seat=seat, from_on=begins, to_on=ends)
        AppointmentFactory(country=country, from_on=begins, to_on=ends)
        AppointmentFactory(country=country, from_on=begins, to_on=ends, is_alternate=True)
        AppointmentFactory(country=country, from_on=begins, to_on=ends, confirmed_on=None)
        AppointmentFactory(country=country, from_on=begins, to_on=ends, role="authority")
    BodyMemberFactory(body=body)
    AppointmentFactory()
    assert (
        found("seats")
        == ["Kenya, member (" + body.code + ")", "Kenya, alternate member (" + body.code + ")"] * is_wrong
    )
    assert found("two_focal_points") == ["national focal point, Kenya, AP"] * 2 * is_wrong


def test_a_member_may_be_elected_chair(home):
    seat = BodyMemberFactory(seat="member")
    BodyMemberFactory(body=seat.body, country=seat.country, seat="chair")
    assert found("seats") == []


def test_a_confirmed_appointment_has_a_letter_that_is_on_the_disk(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    without, withheld = AppointmentFactory(), PersonFactory(first_name="", last_name="")
    AppointmentFactory(confirmed_on=None)
    AppointmentFactory(person=withheld)
    AppointmentFactory(letter=ContentFile(b"%PDF-1.7", "a.pdf"))
    lost = AppointmentFactory(letter=ContentFile(b"%PDF-1.7", "b.pdf"))
    Path(lost.letter.path).unlink()
    assert found("no_letter") == [str(without)]
    assert found("lost_files") == [str(lost)]


def test_focal_points_confirm_their_entry_every_year():
    old = AppointmentFactory(checked_on=today() - timedelta(days=400))
    never = AppointmentFactory()
    AppointmentFactory(checked_on=today())
    AppointmentFactory(confirmed_on=today())
    AppointmentFactory(to_on=date(2021, 1, 1))
    assert sorted(found("not_checked")) == sorted([str(old), str(never)])


def test_findings_name_nobody():
    appointment = AppointmentFactory()
    told = " ".join(f"{finding.subject} {finding.detail}" for finding in Findings(scope_of()))
    assert str(appointment) in told
    assert appointment.person.last_name not in told
