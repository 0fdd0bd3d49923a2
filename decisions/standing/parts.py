"""What the status of a decision adds to its page: the band above its title, its life below its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from decisions.enums import DecisionStatus
from decisions.history import standing_on
from decisions.versions.versions import versions_of
from home.dates import today
from home.parts import once, part_of

from .events import events_of
from .life import life_of

if TYPE_CHECKING:
    from decisions.models import DecisionPage


@part_of("decision_above", "standing/parts/band.html", order=10)
def band(page: DecisionPage) -> dict[str, Any]:
    """Reckoned from the changes as of today; where none counts yet, the status that the page gives."""
    events = once(events_of, page)
    now = standing_on(events, today())
    past = [event for event in events if event.on <= today() and event is not now]
    return {
        "events": events,
        "now": now,
        "code": now.status.value if now else page.status,
        "amendments": [event for event in past if event.status == DecisionStatus.AMENDED],
        "to_come": [event for event in events if event.on > today()],
    }


@part_of("decision", "standing/parts/life.html", order=10)
def life(page: DecisionPage) -> dict[str, Any]:
    """Nothing where it would only repeat when the decision was adopted."""
    moments = life_of(page, once(events_of, page), once(versions_of, page))
    return {"moments": moments if len(moments) > 1 else []}
