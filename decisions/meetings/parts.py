"""What meetings add to the front page and to instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.parts import part_of
from home.querysets import readable

from .models import MeetingIndexPage, MeetingPage
from .querysets import prepare

if TYPE_CHECKING:
    from home.models import HomePage
    from instruments.models import InstrumentPage

#: How many meetings a part shows.
FEW = 6


@part_of("home", "meetings/parts/next.html", order=20)
def next_meetings(home: HomePage) -> dict[str, Any]:
    """The next meetings of the Family; while none is announced, the latest ones."""
    rows = MeetingPage.objects.filter(readable(), locale=home.locale).defer("agenda")
    rows = rows.select_related("body", "country", "locale")
    to_come = list(rows.to_come()[:FEW])
    meetings = to_come or list(rows.over().order_by("-closed_on")[:FEW])
    prepare(meetings)
    return {
        "meetings": meetings,
        "are_to_come": bool(to_come),
        "index": MeetingIndexPage.objects.child_of(home).first(),
    }


@part_of("instrument", "meetings/parts/latest.html", order=20)
def meetings_of_instrument(instrument: InstrumentPage) -> dict[str, Any]:
    index = MeetingIndexPage.objects.child_of(instrument).live().first()
    if index is None:
        return {}
    return {"meetings": list(MeetingPage.objects.for_listing(index)[:FEW]), "index": index}
