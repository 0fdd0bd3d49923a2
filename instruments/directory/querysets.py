"""What a directory may list, and what of it everyone may see; nothing else is searched, counted or sorted by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import Case, CharField, F, Q, TextField, Value, When
from django.db.models.functions import Cast, Concat

from home.languages.localized import localize
from home.text import folded
from instruments.models import Country, InstrumentPage
from instruments.people.enums import Audience, Role
from instruments.people.models import DETAILS, Appointment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from django.db.models.expressions import Combinable
    from wagtail.models import Locale, Page

    from instruments.people.querysets import AppointmentQuerySet

#: Of appointments, or of Parties, which stand in the same places.
Rows = TypeVar("Rows", bound="QuerySet[Any]")

NAMES = ("country__name_en", "country__name_fr", "country__name_es")
PERSON = ("person__prefix", "person__first_name", "person__last_name")
AGREED = Q(consented_on__isnull=False)
#: Nothing of the person: what everyone sees of one who did not agree.
NOTHING = dict.fromkeys(DETAILS, "")


def public_appointments(locale: Locale) -> AppointmentQuerySet:
    """Confirmed and begun, current or past, under the instruments that the readers of a language may see."""
    instruments = InstrumentPage.objects.family(locale).order_by().values("translation_key")
    rows = Appointment.objects.confirmed().begun().filter(instrument__translation_key__in=instruments)
    return rows.select_related("person", "country")


def within(rows: Rows, place: Page) -> Rows:
    """The instrument's below which a page stands; at the top of the site, those of the whole Family."""
    scope = place.get_parent()
    return rows if scope.depth <= 2 else rows.filter(instrument__translation_key=scope.translation_key)


def for_directory(rows: Rows, locale: Locale) -> Rows:
    """In the order of the countries' names, with what may be searched in `words` and languages in `spoken`."""
    words = [*NAMES, if_public("institution", "institution"), *(if_public("name", name) for name in PERSON)]
    rows = rows.annotate(
        words=Concat(*spaced(words), output_field=CharField()),
        spoken=Case(
            When(AGREED, then=Cast("person__languages", TextField())), default=Value(""), output_field=TextField()
        ),
    )
    post = Case(*[When(role=role, then=Value(place)) for place, role in enumerate(Role)])
    latest = F("from_on").desc(nulls_last=True)
    return rows.order_by(*by_country(locale), post, "is_alternate", latest, "pk")


def if_public(detail: str, field: str) -> Case:
    """A field of the rows whose person agreed that everyone sees this detail; "" of the others."""
    seen = When(AGREED, **{f"{detail}_for": Audience.PUBLIC}, then=F(field))
    return Case(seen, default=Value(""), output_field=CharField())


def spaced(parts: Iterable[Any]) -> list[Any]:
    return [piece for part in parts for piece in (part, Value(" "))]


def country_name(locale: Locale) -> str:
    """The lookup of a country's name in a language."""
    return f"country__{Country.name_field(locale.language_code)}"


def by_country(locale: Locale) -> list[Combinable | str]:
    """By the country's name, "Équateur" with the E, then the Convention first."""
    return [folded(country_name(locale)), "instrument__path"]


def prepare(rows: list[Any], locale: Locale) -> None:
    """What the rows of a list need besides themselves: `seen` on the page, `filed` in files."""
    localize(rows, "instrument", locale)
    for row in rows:
        row.seen = row.seen_by(Audience.PUBLIC)
        is_filed = row.in_files and row.consented_on
        row.filed = row.seen if is_filed else NOTHING
        row.languages = list(row.person.languages) if row.consented_on else []
        row.filed_languages = row.languages if is_filed else []
