"""What is doubtful in decisions, meetings and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Case, DateField, F, Q, When
from django.db.models.functions import TruncMonth, TruncYear
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.dates import Precision, say
from home.quality.findings import finding_of
from home.quality.sourced import find_unverified

from .documents.models import DocumentPage
from .meetings.models import MeetingPage
from .models import DecisionPage

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from home.quality.findings import Told
    from home.quality.scope import Scope


def as_known(name: str) -> Case:
    """The first day of the month or year, where the meeting's days are known no better."""
    rough = [(Precision.MONTH, TruncMonth), (Precision.YEAR, TruncYear)]
    known = [When(meeting__precision=precision, then=trunc(name)) for precision, trunc in rough]
    return Case(*known, default=F(name), output_field=DateField())


def tell(decision: Any) -> Told:
    words = _("Adopted %(on)s, by a meeting that was held %(dates)s.")
    detail = words % {"on": say(decision.adopted_on), "dates": decision.meeting.dates}
    return f"{decision.symbol}: {decision.title}", decision.title_language, decision.instrument_id, detail


@finding_of("decision_date", gettext_lazy("Decision dated outside its meeting"), tell)
def outside_meeting(scope: Scope) -> QuerySet[DecisionPage]:
    names = {"adopted": "adopted_on", "opened": "meeting__opened_on", "closed": "meeting__closed_on"}
    rows = DecisionPage.objects.filter(locale__language_code=F("entered_in"), adopted_on__isnull=False)
    rows = rows.annotate(**{f"{name}_known": as_known(path) for name, path in names.items()})
    rows = rows.filter(Q(adopted_known__lt=F("opened_known")) | Q(adopted_known__gt=F("closed_known")))
    rows = rows.select_related("locale", "meeting").defer_streamfields()
    return scope.own(rows).order_by("instrument", "sort_key", "pk")


for model in (MeetingPage, DecisionPage, DocumentPage):
    find_unverified(model)
