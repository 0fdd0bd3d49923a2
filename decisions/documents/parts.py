"""What documents add to meetings and to instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.languages.keys import page_keys
from home.parts import part_of
from home.querysets import readable

from .models import DocumentIndexPage, DocumentPage

if TYPE_CHECKING:
    from decisions.meetings.models import MeetingPage
    from instruments.models import InstrumentPage

#: How many documents a part shows.
FEW = 6


@part_of("meeting", "documents/parts/of_meeting.html", order=30)
def documents_of_meeting(meeting: MeetingPage) -> dict[str, Any]:
    key = page_keys([meeting.pk])[meeting.pk]
    rows = DocumentPage.objects.filter(readable(), locale=meeting.locale, meeting=key)
    return {"documents": list(rows.defer("text").select_related("locale").order_by("agenda_item", "symbol"))}


@part_of("instrument", "documents/parts/latest.html", order=30)
def documents_of_instrument(instrument: InstrumentPage) -> dict[str, Any]:
    index = DocumentIndexPage.objects.child_of(instrument).live().first()
    if index is None:
        return {}
    return {"documents": list(DocumentPage.objects.for_listing(index)[:FEW]), "index": index}
