"""What the files of a directory have: of a person, only what they agreed to see passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.columns import Coded, Column, Source, coded
from instruments.people.enums import State

if TYPE_CHECKING:
    from django.http import HttpRequest

    from home.columns import Value


def filed(name: str) -> Source:
    return lambda row, request: row.filed[name]


def alternate(row: Any, request: HttpRequest) -> Value:
    return Coded("alternate", _("alternate")) if row.is_alternate else None


def languages(row: Any, request: HttpRequest) -> list[Coded]:
    names = dict(settings.LANGUAGES)
    return [Coded(code, names.get(code, code)) for code in row.filed_languages]


def form(row: Any, request: HttpRequest) -> Value:
    """Where a message is handed on, whatever is known of the address."""
    return None if row.state == State.ENDED else request.build_absolute_uri(reverse("contact", args=[row.uuid]))


PLACE = [
    Column("country", gettext_lazy("Country"), "country.name"),
    Column("iso3", gettext_lazy("ISO 3166"), "country.iso3"),
    Column("region", gettext_lazy("Region"), lambda row, request: coded("region")(row.country, request)),
    Column("instrument", gettext_lazy("Instrument"), "instrument_localized.short_name"),
]
COLUMNS = [
    *PLACE,
    Column("role", gettext_lazy("Role"), coded("role")),
    Column("alternate", gettext_lazy("Alternate"), alternate),
    Column("name", gettext_lazy("Name"), filed("name")),
    Column("position", gettext_lazy("Position"), filed("position")),
    Column("institution", gettext_lazy("Institution"), filed("institution")),
    Column("postal_address", gettext_lazy("Postal address"), filed("address")),
    Column("email", gettext_lazy("E-mail"), filed("email")),
    Column("phone", gettext_lazy("Telephone"), filed("phone")),
    Column("languages", gettext_lazy("Working languages"), languages),
    Column("since", gettext_lazy("Since"), "from_on"),
    Column("until", gettext_lazy("Until"), "to_on"),
    Column("last_confirmed", gettext_lazy("Last confirmed"), "checked_on"),
    Column("form", gettext_lazy("Write by the form"), form),
    Column("id", gettext_lazy("Identifier"), lambda row, request: str(row.uuid)),
]
