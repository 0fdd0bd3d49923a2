"""What decisions ask: the provisions that address someone, as the readers of one language see them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import Case, Exists, OuterRef, Subquery, TextField, Value, When
from django.db.models.functions import Concat, ExtractYear

from decisions.enums import LAPSED
from decisions.models import DecisionPage
from decisions.projections.models import Obligation, PublishedProvision
from home.dates import today
from home.languages.localized import localize

from .enums import Due

if TYPE_CHECKING:
    from wagtail.models import Locale

    from decisions.models import DecisionIndexPage
    from decisions.projections.querysets import ProjectedQuerySet
    from decisions.querysets import DecisionQuerySet


def obligations(**narrower: Any) -> ProjectedQuerySet:
    """Those of a provision of the query outside this one."""
    return Obligation.objects.filter(decision=OuterRef("decision"), provision_id=OuterRef("provision_id"), **narrower)


def asked(register: DecisionIndexPage) -> ProjectedQuerySet:
    """Of the decisions that the register lists; next is what comes first, then the undated, the past, the over."""
    return asked_by(DecisionPage.objects.listed(register), register.locale)


def asked_by(decisions: DecisionQuerySet, locale: Locale) -> ProjectedQuerySet:
    """Of these decisions, rows in the language of this locale, in the same order."""
    rows = PublishedProvision.objects.filter(
        Exists(obligations()),
        language=locale.language_code,
        decision__translation_key__in=decisions.order_by().values("translation_key"),
    )
    rows = rows.annotate(
        due_on=Subquery(obligations().values("due_on")[:1]),
        due_at=Subquery(obligations().values("due_at")[:1]),
        words=Concat("number", Value(" "), "verb", Value(" "), "text", output_field=TextField()),
    ).annotate(due=due(), due_year=ExtractYear("due_on"))
    rank = Case(*[When(due=when, then=Value(place)) for place, when in enumerate(Due)])
    soonest = Case(When(due=Due.TO_COME, then="due_on")).asc(nulls_last=True)
    latest = Case(When(due=Due.PAST, then="due_on")).desc(nulls_last=True)
    decision = ("-decision__year", "decision__instrument", "decision__sort_key", "decision")
    return rows.order_by(rank, soonest, latest, *decision, "position")


def due() -> Case:
    return Case(
        When(decision__status__in=LAPSED, then=Value(Due.LAPSED)),
        When(due_on__gte=today(), then=Value(Due.TO_COME)),
        When(due_on__isnull=False, then=Value(Due.PAST)),
        default=Value(Due.UNDATED),
    )


def prepare(rows: list[Any], locale: Locale) -> None:
    """What the rows of a list need besides themselves."""
    localize(rows, "decision", locale)
    localize([row.decision_localized for row in rows if row.decision_localized], "instrument", locale)
    said = list(Obligation.objects.filter(decision__in={row.decision_id for row in rows}).order_by("pk"))
    localize(said, "meeting", locale, "body")
    by_provision = defaultdict(list)
    for obligation in said:
        by_provision[obligation.decision_id, obligation.provision_id].append(obligation)
    for row in rows:
        row.obligations = by_provision[row.decision_id, row.provision_id]
        row.meeting = next((one.meeting_localized for one in row.obligations), None)
        row.standing = Due(row.due)
