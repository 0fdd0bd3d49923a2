"""Decisions that apply on a day, from the dated changes of their status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Case, Exists, OuterRef, Q, Subquery, Value, When

from decisions.enums import APPLYING, DecisionKind, DecisionStatus
from decisions.projections.models import StatusChange
from decisions.querysets import prepare as prepare_decisions
from home.dates import today

if TYPE_CHECKING:
    from datetime import date

    from decisions.models import DecisionPage
    from decisions.querysets import DecisionQuerySet


def applying_on(rows: DecisionQuerySet, day: date) -> DecisionQuerySet:
    """`standing` is what the last change until the day says.

    A decision without dated changes stands as recorded, in the past only if it had been adopted by then; one whose
    changes all come later is not listed, for nothing says how it stood.
    """
    changes = StatusChange.objects.filter(decision__translation_key=OuterRef("translation_key"))
    last = changes.filter(on__lte=day).order_by("-on", "-position")
    rows = rows.annotate(
        dated=Subquery(last.values("status")[:1]), since=Subquery(last.values("on")[:1]), has_history=Exists(changes)
    )
    rows = rows.annotate(standing=Case(When(has_history=True, then="dated"), default="status"))
    rows = rows.filter(Q(has_history=True) | adopted_by(day), standing__in=APPLYING)
    kind = Case(*[When(kind=kind, then=Value(place)) for place, kind in enumerate(DecisionKind)])
    return rows.order_by(kind, "instrument", "sort_key", "pk")


def adopted_by(day: date) -> Q:
    if day >= today():
        return Q(pk__isnull=False)
    return Q(adopted_on__lte=day) | Q(adopted_on=None, meeting__closed_on__lte=day)


def prepare(rows: list[DecisionPage]) -> None:
    prepare_decisions(rows)
    for row in rows:
        row.standing_label = DecisionStatus(row.standing).label
