"""What the quality report says of decisions."""

from __future__ import annotations

from datetime import date

import pytest

from decisions.meetings.models import MeetingPage
from decisions.models import DecisionPage
from home.quality.findings import Findings
from home.quality.scope import scope_of
from tests.factories.decisions import DecisionPageFactory, MeetingPageFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
MARCH = {"opened_on": date(2020, 3, 10), "closed_on": date(2020, 3, 12)}


@world
def decision():
    """Of a meeting in March."""
    return DecisionPageFactory(meeting=MeetingPageFactory(**MARCH))


@pytest.mark.parametrize(
    ("adopted", "precision", "is_wrong"),
    [
        (date(2020, 3, 9), "day", True),
        (date(2020, 3, 10), "day", False),
        (date(2020, 3, 12), "day", False),
        (date(2020, 3, 13), "day", True),
        (date(2020, 3, 31), "month", False),
        (date(2020, 4, 1), "month", True),
        (date(2020, 1, 1), "year", False),
        (date(2021, 1, 1), "year", True),
        (None, "day", False),
    ],
)
def test_a_decision_is_adopted_while_its_meeting_is_held_as_exactly_as_that_is_known(
    decision, adopted, precision, is_wrong
):
    MeetingPage.objects.update(precision=precision)
    DecisionPage.objects.update(adopted_on=adopted)
    subjects = [finding.subject for finding in Findings(scope_of(), "decision_date")]
    assert subjects == [f"{decision.symbol}: {decision.title}"] * is_wrong


def test_a_meeting_without_a_last_day_is_held_against_no_decision():
    meeting = MeetingPageFactory(opened_on=date(2020, 3, 10))
    DecisionPageFactory(meeting=meeting, adopted_on=date(2020, 3, 14))
    DecisionPageFactory(adopted_on=date(2020, 3, 14))
    assert list(Findings(scope_of(), "decision_date")) == []


def test_of_a_decision_only_the_row_it_was_entered_in_is_to_be_verified():
    DecisionPageFactory(confidence="low", remark="draft number")
    DecisionPageFactory()
    (finding,) = Findings(scope_of(), "unverified")
    assert (finding.detail, finding.lang, finding.owner) == ("draft number", "en", "AP")
