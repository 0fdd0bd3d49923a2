"""Reminders: who gets what, when, and never twice."""

from __future__ import annotations

from datetime import date, timedelta
from io import StringIO
from smtplib import SMTPServerDisconnected

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from home.languages.entry import enter
from instruments import due as registry
from instruments.due import Due
from instruments.people.enums import Role
from instruments.people.models import Appointment
from instruments.reminders.milestones import before
from instruments.reminders.models import Reminder
from instruments.reporting.models import ReportIndexPage
from tests.factories.instruments import CountryFactory, PartyFactory
from tests.factories.registry import AppointmentFactory, NationalReportFactory, ReportingCycleFactory
from tests.factories.standing import standing_instrument

DUE = date(2026, 6, 1)


def days_before(count):
    return DUE - timedelta(days=count)


def run(on, **options):
    """What a run on a day sends, and what it prints."""
    mail.outbox.clear()
    out = StringIO()
    with time_machine.travel(f"{on}T06:00"):
        call_command("send_reminders", stdout=out, stderr=out, **options)
    return mail.outbox


def appoint(country, language="en", **values):
    values = {"confirmed_on": date(2026, 1, 1), **values}
    return AppointmentFactory(country=country, person__language=language, **values)


@pytest.fixture
def kenya(db):
    country = CountryFactory(name_en="Kenya", name_fr="Kenya (fr)")
    PartyFactory(instrument=standing_instrument(), country=country, in_force_on=date(2000, 1, 1))
    return country


@pytest.fixture
def cycle(kenya):
    return ReportingCycleFactory(due_on=DUE, slug="cop15", name_en="Reports to COP15", name_fr="Rapports à la COP15")


@given(st.sets(st.integers(0, 90), min_size=1), st.integers(-5, 120))
def test_nearest_milestone_reached_is_the_one_sent(days, left):
    reached = [count for count in days if count >= left]
    wanted = DUE - timedelta(days=min(reached)) if left >= 0 and reached else None
    assert before(DUE, days, DUE - timedelta(days=left)) == wanted


def test_focal_points_are_reminded_of_a_report_at_90_30_and_7_days(cycle, kenya):
    appoint(kenya)
    sent = {count: len(run(days_before(count))) for count in (91, 90, 89, 31, 30, 8, 7, 6, 0, -1)}
    assert sent == {91: 0, 90: 1, 89: 0, 31: 0, 30: 1, 8: 0, 7: 1, 6: 0, 0: 0, -1: 0}


def test_run_again_on_the_same_day_sends_nothing(cycle, kenya):
    appoint(kenya)
    assert len(run(days_before(30))) == 1
    assert len(run(days_before(30))) == 0


def test_missed_days_are_made_up_for_once_by_the_nearest(cycle, kenya):
    appoint(kenya)
    assert len(run(days_before(12))) == 1
    assert list(Reminder.objects.values_list("milestone", flat=True)) == [days_before(30)]
    assert [len(run(days_before(count))) for count in (11, 5, 4)] == [0, 1, 0]


def test_due_date_that_moves_is_reminded_of_anew(cycle, kenya):
    appoint(kenya)
    run(days_before(7))
    cycle.due_on = DUE + timedelta(days=100)
    cycle.save()
    assert len(run(DUE + timedelta(days=10))) == 1


def test_only_those_who_still_have_to_report_are_told(cycle, kenya):
    alternate = appoint(kenya, is_alternate=True, confirmed_on=None)
    appoint(kenya, role=Role.SCIENTIFIC_COUNCILLOR)
    appoint(kenya, to_on=days_before(31))
    appoint(kenya, instrument=None)
    appoint(kenya, person__email="")
    appoint(CountryFactory())
    assert [message.to for message in run(days_before(30))] == [[alternate.person.email]]
    assert Reminder.objects.get().person == alternate.person
    NationalReportFactory(cycle=cycle, country=kenya)
    assert run(days_before(7)) == []


def test_one_mail_gathers_all_in_the_persons_language(cycle, kenya):
    enter(standing_instrument(), ReportIndexPage(title="National reports", slug="reports"))
    post = appoint(kenya, "fr", confirmed_on=date(2025, 1, 1))
    appoint(kenya, "en", person=post.person, is_alternate=True)
    (message,) = run(days_before(30))
    assert message.subject.startswith("Rapports à la COP15")
    assert "1 juin 2026 – Rapports à la COP15" in message.body
    assert message.body.count("Kenya (fr), AP") == 3
    assert "/fr/instruments/standing/reports/cop15/" in message.body
    assert "/fr/desk/" in message.body
    assert "/en/" not in message.body
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert Reminder.objects.count() == 2


def test_each_is_written_to_in_their_own_language(cycle, kenya):
    for language in ("es", "en", "fr"):
        appoint(kenya, language)
    found = {message.body.split("/desk/")[0][-2:]: message.subject.split(":")[0].strip() for message in run(DUE)}
    assert found == {"es": cycle.name_es, "en": cycle.name_en, "fr": cycle.name_fr}


def test_what_others_ask_of_all_parties_is_reminded_of_at_30_and_7_days(kenya, monkeypatch):
    def asked(instruments, first, last, locale):
        due = Due("decision:1", DUE, "decision", "Count ponds", "en", "/en/ponds/#p-4", standing_instrument().pk)
        return [due] if first <= DUE <= last and due.instrument in instruments else []

    monkeypatch.setattr(registry, "_registered", [asked])
    appoint(kenya)
    appoint(CountryFactory())
    sent = {count: [message.subject for message in run(days_before(count))] for count in (90, 30, 7)}
    assert sent == {90: [], 30: ["Count ponds: due on 1 June 2026"], 7: ["Count ponds: due on 1 June 2026"]}
    assert "/en/ponds/#p-4" in mail.outbox[0].body


def test_entry_is_asked_about_after_a_year_three_times_and_again_once_confirmed(kenya):
    post = appoint(kenya, role=Role.AUTHORITY, confirmed_on=date(2023, 1, 1), checked_on=date(2024, 1, 1))
    first = date(2024, 12, 31)
    days = [-1, 0, 1, 29, 30, 59, 60, 90, 400]
    asked = [len(run(first + timedelta(days=day))) for day in days]
    assert asked == [0, 1, 0, 0, 1, 0, 1, 0, 0]
    post.checked_on = date(2026, 3, 1)
    post.save()
    assert [len(run(day)) for day in (date(2027, 2, 28), date(2027, 3, 1))] == [0, 1]


def test_long_silence_is_asked_about_once_at_a_time(kenya):
    appoint(kenya, confirmed_on=date(2020, 1, 1))
    on = date(2026, 5, 1)
    asked = [len(run(on + timedelta(days=day))) for day in (0, 1, 30, 60, 90)]
    assert asked == [1, 0, 1, 1, 0]


def test_entry_that_nobody_confirmed_or_that_ended_is_not_asked_about(kenya):
    appoint(kenya, confirmed_on=None)
    appoint(kenya, confirmed_on=date(2020, 1, 1), to_on=date(2021, 1, 1))
    assert run(date(2026, 5, 1)) == []


def test_mail_that_fails_is_reported_and_sent_by_the_next_run(cycle, kenya, monkeypatch):
    first, failing, last = (appoint(kenya) for _ in range(3))
    send = EmailBackend.send_messages

    def refuse(backend, messages):
        if messages[0].to == [failing.person.email]:
            raise SMTPServerDisconnected(f"<{failing.person.email}> no")
        return send(backend, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    said = StringIO()
    with time_machine.travel(days_before(30)), pytest.raises(CommandError, match="1 not sent"):
        call_command("send_reminders", stdout=said, stderr=said)
    assert [message.to for message in mail.outbox] == [[first.person.email], [last.person.email]]
    assert "Kenya, AP, national focal point: SMTPServerDisconnected" in said.getvalue()
    assert "@" not in said.getvalue()
    monkeypatch.undo()
    assert [message.to for message in run(days_before(29))] == [[failing.person.email]]


def test_run_that_breaks_off_leaves_no_one_to_be_told_twice(cycle, kenya, monkeypatch):
    first, second = appoint(kenya), appoint(kenya)
    send = EmailBackend.send_messages

    def breaks_off(backend, messages):
        if messages[0].to == [second.person.email]:
            raise KeyboardInterrupt
        return send(backend, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", breaks_off)
    with pytest.raises(KeyboardInterrupt):
        run(days_before(30))
    assert list(Reminder.objects.values_list("person", flat=True)) == [first.person_id]
    monkeypatch.undo()
    assert [message.to for message in run(days_before(30))] == [[second.person.email]]


def test_database_keeps_a_milestone_once(kenya):
    post = appoint(kenya)
    Reminder.objects.create(person=post.person, key="report:1", milestone=DUE)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reminder.objects.create(person=post.person, key="report:1", milestone=DUE)


def test_dry_run_tells_posts_and_sends_and_keeps_nothing(cycle, kenya, monkeypatch):
    monkeypatch.setenv("COLUMNS", "150")
    post = appoint(kenya, is_alternate=True)
    out = StringIO()
    call_command("send_reminders", dry_run=True, on=days_before(7), stdout=out)
    said = out.getvalue()
    assert "Kenya, AP, national focal point (alternate)" in said
    assert "Reports to COP15, 1 June 2026" in said
    assert "@" not in said
    assert post.person.last_name not in said
    assert mail.outbox == []
    assert not Reminder.objects.exists()


def test_gathering_costs_the_same_for_many(cycle, kenya, count_queries):
    def gather():
        call_command("send_reminders", dry_run=True, on=days_before(30), stdout=StringIO())

    for language in ("en", "fr", "es"):
        appoint(kenya, language, confirmed_on=date(2024, 1, 1))
    few = count_queries(gather)
    for number in range(9):
        appoint(kenya, ("en", "fr", "es")[number % 3], confirmed_on=date(2024, 1, 1))
    assert Appointment.objects.count() == 12
    assert count_queries(gather) == few
