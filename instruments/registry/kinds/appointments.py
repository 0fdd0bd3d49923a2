"""Persons with what they are appointed to. Letters never come from files."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from instruments.people.enums import Audience, Role
from instruments.people.models import DETAILS, Appointment
from instruments.registry.cells import Column, choice, day, flag, language, languages

from .base import Kind, Values
from .persons import Persons

if TYPE_CHECKING:
    from instruments.registry.report import Draft

#: Columns of the person begin so among the values of a row.
PERSON = "person."


class Appointments(Kind):
    """A term begins once: another first day is another appointment."""

    name = "appointments"
    label = gettext_lazy("Appointments")
    model = Appointment
    key = ("person.uuid", "country_id", "instrument_id", "role", "is_alternate", "from_on")
    related = ("person", "country", "instrument")

    @cached_property
    def columns(self) -> list[Column]:
        return [
            Column("instrument", "instrument", self.known.instrument, is_required=True),
            Column("iso3", "country", self.known.country, is_required=True),
            Column("role", "role", choice(Role), is_required=True),
            Column("alternate", "is_alternate", flag),
            *self.of_person(),
            *(Column(name, name) for name in DETAILS[1:]),
            *(Column(f"{name}_for", f"{name}_for", choice(Audience, Audience.SECRETARIAT)) for name in DETAILS),
            Column("consented", "consented_on", day),
            Column("in_files", "in_files", flag),
            Column("from", "from_on", day, is_required=True),
            Column("to", "to_on", day),
            Column("letter_date", "letter_on", day),
            Column("signatory", "signatory"),
            Column("confirmed", "confirmed_on", day),
            Column("last_confirmed", "checked_on", day),
            Column("note", "note"),
        ]

    def of_person(self) -> list[Column]:
        return [
            Column("prefix", f"{PERSON}prefix"),
            Column("first_name", f"{PERSON}first_name", is_required=True),
            Column("last_name", f"{PERSON}last_name", is_required=True),
            Column("languages", f"{PERSON}languages", languages),
            Column("mail_language", f"{PERSON}language", language),
            Column("sign_in_email", f"{PERSON}email"),
        ]

    @cached_property
    def persons(self) -> Persons:
        return Persons(self.stored.values(), self.known.scope, self.keeps)

    def prepare(self, cells: dict[str, str]) -> dict[str, str]:
        """Nobody is without a language for mail: an empty cell leaves it to the person's record."""
        return {name: cell for name, cell in cells.items() if cell or name != "mail_language"}

    def drafts(self, values: Values, line: int) -> list[Draft]:
        of_person = {name.removeprefix(PERSON): value for name, value in values.items() if name.startswith(PERSON)}
        own = {name: value for name, value in values.items() if not name.startswith(PERSON)}
        person = self.persons.draft(of_person, values["country"].pk, line)
        return [person, self.draft({"person": person.record, **own})]
