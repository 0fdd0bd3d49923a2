"""What is doubtful in appointments. Nobody is named: findings are printed, and exported."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from home.dates import say, today
from home.quality.files import lost_files
from home.quality.findings import finding_of
from instruments.terms import overlapping

from .models import Appointment

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

    from home.quality.findings import Told
    from home.quality.scope import Scope

    from .querysets import AppointmentQuerySet

#: Focal points confirm their entry once a year.
YEAR = timedelta(days=366)


def saying(detail: str) -> Callable[[Any], Told]:
    def tell(appointment: Any) -> Told:
        dates = {"confirmed": say(appointment.confirmed_on), "checked": say(appointment.checked_on) or "–"}
        return str(appointment), "", appointment.instrument_id, gettext(detail) % dates

    return tell


def appointments(scope: Scope) -> AppointmentQuerySet:
    """Of persons who are not erased."""
    named = Appointment.objects.exclude(person__first_name="", person__last_name="")
    rows: Any = scope.own(named).select_related("country", "instrument")
    return rows.order_by("instrument", "country__name_en", "pk")


@finding_of("no_letter", _("Appointment confirmed without a letter"), saying(gettext_noop("Confirmed %(confirmed)s.")))
def without_letter(scope: Scope) -> QuerySet[Appointment]:
    return appointments(scope).confirmed().filter(letter="")


@finding_of("lost_files", _("Files that are lost"), saying(gettext_noop("The letter is not on the disk.")))
def with_lost_letter(scope: Scope) -> QuerySet[Appointment]:
    return appointments(scope).filter(pk__in=lost_files(Appointment.objects.all(), "letter"))


@finding_of(
    "two_focal_points",
    _("Two national focal points at once"),
    saying(gettext_noop("The country has another national focal point for this instrument at the same time.")),
)
def two_at_once(scope: Scope) -> QuerySet[Appointment]:
    """Successors who are only designated are none yet."""
    same = {name: OuterRef(name) for name in ("country", "instrument")}
    others = Appointment.objects.focal_points().confirmed().filter(overlapping(), **same)
    return appointments(scope).focal_points().confirmed().filter(Exists(others))


@finding_of(
    "not_checked",
    _("Focal point not confirmed for over a year"),
    saying(gettext_noop("Appointed %(confirmed)s, entry last confirmed %(checked)s.")),
)
def not_checked(scope: Scope) -> QuerySet[Appointment]:
    rows = (
        appointments(scope).focal_points().current().confirmed().annotate(last=Coalesce("checked_on", "confirmed_on"))
    )
    return rows.filter(last__lt=today() - YEAR)
