"""What documents add to meetings and to instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Case, Q, When

from home.languages.keys import page_keys
from home.parts import part_of
from home.querysets import readable

from .enums import DocumentKind
from .models import DocumentIndexPage, DocumentPage

if TYPE_CHECKING:
    from decisions.meetings.models import MeetingPage
    from home.models import BasePage
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


@part_of("directory", "documents/parts/terms_of_reference.html", order=10)
def terms_of_reference(directory: BasePage) -> dict[str, Any]:
    """What a focal point does: of the terms of reference there are, those of the directory's own instrument first."""
    rows = DocumentPage.objects.filter(readable(), locale=directory.locale, kind=DocumentKind.TERMS_OF_REFERENCE)
    own = Q(path__startswith=directory.get_parent().path)
    rows = rows.defer("text").select_related("locale")
    return {"document": rows.order_by(Case(When(own, then=0), default=1), "path").first()}
