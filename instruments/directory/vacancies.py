"""Members without a current national focal point; that of the Convention stands in under a memorandum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import BigIntegerField, Case, Exists, OuterRef, Subquery, When

from home.languages.localized import localize
from instruments.enums import MEMBERS, InstrumentKind
from instruments.models import InstrumentPage, Party
from instruments.people.models import Appointment

from .querysets import by_country, prepare, public_appointments, within

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from wagtail.models import Locale

    from home.facets import Facet
    from instruments.people.querysets import AppointmentQuerySet

    from .models import DirectoryPage

#: How many vacant posts stand below a directory.
FEW = 20


@dataclass(frozen=True)
class Vacancies:
    count: int
    rows: list[Any]


def members(locale: Locale) -> QuerySet[Party]:
    """Of the instruments that the readers of a language may see."""
    instruments = InstrumentPage.objects.family(locale).order_by().values("translation_key")
    rows = Party.objects.current().filter(status__in=MEMBERS, instrument__translation_key__in=instruments)
    return rows.select_related("country")


def focal_points() -> AppointmentQuerySet:
    return Appointment.objects.current().confirmed().focal_points()


def is_held() -> Exists:
    """Whether a member has its focal point."""
    return Exists(focal_points().filter(country=OuterRef("country"), instrument=OuterRef("instrument")))


def vacant_posts(locale: Locale) -> QuerySet[Any]:
    """With the key of the appointment that stands in."""
    held = focal_points().filter(country=OuterRef("country"), instrument__kind=InstrumentKind.CONVENTION)
    standing_in = Subquery(held.order_by("pk").values("pk")[:1])
    is_memorandum = When(instrument__kind=InstrumentKind.MEMORANDUM, then=standing_in)
    rows = members(locale).filter(~is_held()).annotate(interim_id=Case(is_memorandum, output_field=BigIntegerField()))
    return rows.order_by(*by_country(locale), "pk")


def vacancies(page: DirectoryPage, chosen: list[tuple[Facet, Any]]) -> Vacancies:
    rows = within(vacant_posts(page.locale), page)
    for facet, value in chosen:
        rows = facet.narrow(rows, value)
    first = list(rows[:FEW])
    prepare_vacant(first, page.locale)
    return Vacancies(rows.count(), first)


def prepare_vacant(rows: list[Any], locale: Locale) -> None:
    """Who stands in, as the appointment that readers can open."""
    localize(rows, "instrument", locale)
    wanted = {row.interim_id for row in rows} - {None}
    found = {one.pk: one for one in public_appointments(locale).filter(pk__in=wanted)} if wanted else {}
    prepare(list(found.values()), locale)
    for row in rows:
        row.interim = found.get(row.interim_id)
