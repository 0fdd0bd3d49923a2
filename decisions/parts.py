"""What decisions add to the front page, to instruments and to meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.languages.keys import page_keys
from home.parts import part_of
from home.querysets import readable

from .models import DecisionIndexPage, DecisionPage
from .querysets import prepare

if TYPE_CHECKING:
    from decisions.meetings.models import MeetingPage
    from home.models import HomePage
    from instruments.models import InstrumentPage

#: How many decisions a part shows.
FEW = 8


@part_of("home", "decisions/parts/latest.html", order=15)
def latest_decisions(home: HomePage) -> dict[str, Any]:
    return _latest(DecisionIndexPage.objects.child_of(home).live().first())


@part_of("instrument", "decisions/parts/latest.html", order=10)
def decisions_of_instrument(instrument: InstrumentPage) -> dict[str, Any]:
    return _latest(DecisionIndexPage.objects.child_of(instrument).live().first())


def _latest(index: DecisionIndexPage | None) -> dict[str, Any]:
    if index is None:
        return {}
    decisions = list(DecisionPage.objects.for_listing(index)[:FEW])
    prepare(decisions)
    return {"decisions": decisions, "index": index}


@part_of("meeting", "decisions/parts/of_meeting.html", order=10)
def decisions_of_meeting(meeting: MeetingPage) -> dict[str, Any]:
    """The outcomes: what the meeting adopted."""
    key = page_keys([meeting.pk])[meeting.pk]
    rows = DecisionPage.objects.filter(readable(), locale=meeting.locale, meeting=key)
    decisions = list(rows.defer("provisions").select_related("locale").order_by("kind", "sort_key"))
    prepare(decisions)
    return {"decisions": decisions}
