"""When something "due at COP15" is due: once that meeting has a date, and again when it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings

from decisions.meetings.models import MeetingPage

from .models import Obligation

if TYPE_CHECKING:
    from datetime import date

    from wagtail.models import Page


class Due(NamedTuple):
    on: date | None
    meeting: int | None


def meetings_of(instrument_id: int | None) -> dict[str, Due]:
    """The meetings of an instrument that readers can see, by symbol in small letters. One query."""
    rows = MeetingPage.objects.live().filter(instrument=instrument_id, locale__language_code=settings.LANGUAGE_CODE)
    meetings = rows.select_related("body").only("number", "opened_on", "body__code")
    return {meeting.symbol.casefold(): Due(meeting.opened_on, meeting.pk) for meeting in meetings if meeting.symbol}


def meet_again(meeting: MeetingPage) -> None:
    """Give what is due at a meeting of this instrument its date anew."""
    meetings = meetings_of(meeting.instrument_id)
    waiting = Obligation.objects.filter(decision__instrument=meeting.instrument_id).exclude(due_at="")
    changed = []
    for obligation in waiting:
        due = meetings.get(obligation.due_at.casefold(), Due(None, None))
        if (obligation.due_on, obligation.meeting_id) != due:
            obligation.due_on, obligation.meeting_id = due
            changed.append(obligation)
    Obligation.objects.bulk_update(changed, ["due_on", "meeting"])


def moved(instance: Page, **kwargs: object) -> None:
    """Receiver: a meeting was published, withdrawn, moved or deleted."""
    if isinstance(instance, MeetingPage):
        meet_again(instance)
