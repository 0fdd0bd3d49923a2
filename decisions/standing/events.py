"""Changes of a decision's status as readers see them: with the page that caused each, in their language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from decisions.enums import DecisionStatus
from decisions.models import DecisionPage
from home.languages.localized import localize, localized_rows

if TYPE_CHECKING:
    from datetime import date

    from django_stubs_ext import StrOrPromise

    from decisions.history import Change

#: Happens on a day; other statuses last since one.
MOMENTS = {DecisionStatus.AMENDED, DecisionStatus.COMPLETED, DecisionStatus.WITHDRAWN}
#: Is said to be so "by" its cause.
CAUSED = {DecisionStatus.AMENDED, DecisionStatus.SUPERSEDED, DecisionStatus.REPEALED, DecisionStatus.WITHDRAWN}


@dataclass(frozen=True)
class Event:
    """`cause` is the causing decision's row in the reader's language; None where the reader may not see it."""

    change: Change
    cause: DecisionPage | None

    @property
    def status(self) -> DecisionStatus:
        return DecisionStatus(self.change.status)

    @property
    def label(self) -> StrOrPromise:
        return self.status.label

    @property
    def on(self) -> date:
        return self.change.on

    @property
    def is_moment(self) -> bool:
        return self.status in MOMENTS

    @property
    def is_caused(self) -> bool:
        return self.status in CAUSED


def events_of(page: DecisionPage) -> list[Event]:
    """In the order of their dates; those to come are the last."""
    changes = page.changes()
    causes = localized_rows(DecisionPage, {change.cause for change in changes}, page.locale)
    localize(causes.values(), "instrument", page.locale)
    return [Event(change, causes.get(change.cause)) for change in changes]
