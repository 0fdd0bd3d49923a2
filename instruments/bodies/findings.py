"""What is doubtful in the seats of bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.quality.findings import finding_of
from home.quality.sourced import find_unverified
from instruments.terms import overlapping

from .enums import OFFICES
from .models import BodyMember

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from home.quality.findings import Told
    from home.quality.scope import Scope


def tell(seat: Any) -> Told:
    return str(seat), "", seat.body.instrument_id, _("This country has another seat in this body at the same time.")


@finding_of("seats", gettext_lazy("Overlapping seats of a country"), tell)
def two_seats(scope: Scope) -> QuerySet[BodyMember]:
    """Two seats, or two offices; an office beside a seat is no overlap."""
    others = BodyMember.objects.filter(overlapping(), body=OuterRef("body"), country=OuterRef("country"))
    office = Q(seat__in=OFFICES)
    two = Q(office, Exists(others.filter(office))) | Q(~office, Exists(others.exclude(office)))
    rows = scope.own(BodyMember.objects.filter(two), "body__instrument")
    return rows.select_related("body", "country").order_by("body", "country__name_en", "pk")


find_unverified(BodyMember, "body__instrument", "body", "country")
