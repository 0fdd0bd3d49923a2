"""Who has to report, and how it stands with each report."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from reporting_help import COMING, PAST, TODAY, member

from instruments.enums import PartyStatus
from instruments.reporting.cells import current, tallies
from instruments.reporting.enums import ReportState
from instruments.reporting.querysets import countries_of, cycles_of, states, with_state
from tests.factories.instruments import CountryFactory
from tests.factories.registry import NationalReportFactory, ReportingCycleFactory
from tests.factories.standing import standing_instrument

DAYS = st.dates(date(2020, 1, 1), date(2020, 1, 9))


def state_in(cycle, country):
    rows = with_state(countries_of(cycle.instrument_id), cycle)
    return getattr(rows.get(pk=country.pk), f"state_{cycle.pk}")


def expected(due_on, since, ended_on, received_on, on):
    """The rule in words: a report counts whoever sent it; without one it matters who was bound on the due date."""
    if received_on:
        return ReportState.RECEIVED if received_on <= due_on else ReportState.LATE
    if since is None or since > due_on or (ended_on and ended_on <= due_on):
        return ReportState.NOT_BOUND
    return ReportState.DUE if due_on >= on else ReportState.OVERDUE


class TestStates(TestCase):
    @settings(deadline=None)
    @given(due_on=DAYS, since=st.none() | DAYS, ended_on=st.none() | DAYS, received_on=st.none() | DAYS, on=DAYS)
    def test_each_party_has_the_one_state_that_the_dates_give_wherever_it_is_asked(
        self, due_on, since, ended_on, received_on, on
    ):
        country = member(since=since, ended_on=ended_on)
        cycle = ReportingCycleFactory(due_on=due_on)
        if received_on:
            NationalReportFactory(cycle=cycle, country=country, received_on=received_on)
        said = expected(due_on, since, ended_on, received_on, on)
        is_bound = since is not None and since <= due_on and not (ended_on and ended_on <= due_on)
        with time_machine.travel(f"{on}T12:00", tick=False):
            assert state_in(cycle, country) == said
            assert states([cycle])[cycle.pk] == ({country.pk: said} if is_bound else {})
            of_country = {row.pk: row.state for row in cycles_of(country)}
        assert of_country == ({} if said == ReportState.NOT_BOUND else {cycle.pk: said})


def test_range_states_are_asked_for_nothing_and_signatories_of_a_memorandum_are(db):
    signatory = member("Signatory", status=PartyStatus.SIGNATORY)
    member("Range State", status=PartyStatus.RANGE_STATE)
    cycle = ReportingCycleFactory(due_on=PAST)
    assert states([cycle]) == {cycle.pk: {signatory.pk: ReportState.OVERDUE}}
    assert list(countries_of(cycle.instrument_id)) == [signatory]


def test_report_sent_unasked_is_listed_but_not_counted(db):
    member("Party")
    cycle = ReportingCycleFactory(due_on=PAST)
    volunteer = NationalReportFactory(cycle=cycle, country=CountryFactory(name_en="Volunteer")).country
    assert state_in(cycle, volunteer) == ReportState.RECEIVED
    assert [(tally.received, tally.expected) for tally in tallies([cycle])] == [(0, 1)]


def test_tally_counts_the_late_among_the_received(db):
    cycle = ReportingCycleFactory(due_on=PAST)
    for days in (-3, 0, 1, 40):
        NationalReportFactory(cycle=cycle, country=member(f"{days}"), received_on=PAST + timedelta(days=days))
    member("Silent")
    (found,) = tallies([cycle])
    assert (found.received, found.late, found.expected, found.owed) == (4, 2, 5, 1)


def test_another_instruments_parties_and_reports_are_no_business_of_a_cycle(db):
    ReportingCycleFactory(due_on=COMING)
    cycle = ReportingCycleFactory(due_on=PAST)
    other = ReportingCycleFactory(due_on=PAST, instrument=None)
    country = member()
    NationalReportFactory(cycle=other, country=country)
    assert states([cycle, other]) == {cycle.pk: {country.pk: ReportState.OVERDUE}}


@time_machine.travel(TODAY)
def test_current_cycle_is_the_next_due_or_else_the_last(db):
    assert current([]) is None
    past = ReportingCycleFactory(due_on=PAST)
    coming = ReportingCycleFactory(due_on=COMING)
    far = ReportingCycleFactory(due_on=date(2028, 1, 1))
    assert current([past]) == past
    assert current([far, coming, past]) == coming


@pytest.mark.parametrize(("language", "order"), [("en", ["Ecuador", "Zambia"]), ("fr", ["Équateur", "Zambie"])])
def test_countries_stand_in_the_order_of_the_readers_alphabet(db, language, order):
    for english, french in (("Zambia", "Zambie"), ("Ecuador", "Équateur")):
        country = member(english)
        country.name_fr = french
        country.save()
    with translation.override(language):
        assert [country.name for country in countries_of(standing_instrument().pk)] == order
