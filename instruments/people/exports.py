"""Persons and appointments as a spreadsheet of the Secretariat's own: all it holds but the letters, and recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import IndexView

from home.sheets import SafeSheet

from .audit import EXPORTED, record
from .models import DETAILS, Person

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http.response import HttpResponseBase

PERSON = ["prefix", "first_name", "last_name", "languages", "language", "email"]
APPOINTMENT = [
    *("country.iso3", "country.name", "instrument.short_name", "get_role_display", "is_alternate"),
    *("person.prefix", "person.first_name", "person.last_name", "person.languages", "person.language"),
    *DETAILS[1:],
    *(f"get_{name}_for_display" for name in DETAILS),
    *("consented_on", "in_files", "from_on", "to_on", "letter_on", "signatory", "confirmed_on", "checked_on", "note"),
]
HEADINGS = {
    "country.iso3": _("ISO 3166 alpha-3"),
    "country.name": _("Country"),
    "instrument.short_name": _("Instrument"),
}


class RecordedIndexView(SafeSheet, IndexView):
    """What a search looked for may be a name, so that the record only says that there was one."""

    def as_spreadsheet(self, queryset: QuerySet[Any], spreadsheet_format: str) -> HttpResponseBase:
        asked = self.request.GET
        record(
            EXPORTED,
            self.request.user,
            self.request.user,
            what=self.model._meta.label_lower,
            rows=queryset.count(),
            format=spreadsheet_format,
            filters={name: asked.getlist(name) for name in sorted(asked) if name in self.filter_names},
            searched=bool(asked.get("q")),
        )
        return super().as_spreadsheet(queryset, spreadsheet_format)

    @property
    def filter_names(self) -> set[str]:
        return set(self.filterset_class.base_filters) if self.filterset_class else set()

    def get_heading(self, queryset: QuerySet[Any], field: str) -> str:
        if field in HEADINGS:
            return str(HEADINGS[field])
        model = Person if field.startswith("person.") else self.model
        name = field.removeprefix("person.").removeprefix("get_").removesuffix("_display")
        held: Any = model._meta.get_field(name)
        return capfirst(str(held.verbose_name))
