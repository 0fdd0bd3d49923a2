"""A change of status dated ahead takes effect on its day, without anybody publishing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from decisions.models import DecisionPage
from decisions.projections.models import StatusChange
from home.dates import today

from .proposals import original_of
from .publishing import publish_as_it_is

if TYPE_CHECKING:
    from collections.abc import Iterator


def unsettled() -> Iterator[DecisionPage]:
    """The published decisions whose status is not the one that their changes give them today."""
    changes = StatusChange.objects.filter(on__lte=today(), decision__live=True).order_by("on", "position")
    statuses = dict(changes.values_list("decision", "status"))
    rows = DecisionPage.objects.filter(pk__in=statuses).defer_streamfields()
    return (row for row in rows if row.status != statuses[row.pk])


@transaction.atomic
def settle(page: DecisionPage) -> None:
    """In the original, which settles the other rows; its draft is left alone, and settles when it is published."""
    publish_as_it_is(original_of(DecisionPage.objects.get(pk=page.pk)))
