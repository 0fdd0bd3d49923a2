"""Which person a row means."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from home.languages.fields import in_order
from instruments.people.models import Appointment, Person
from instruments.registry.cells import CellRefused
from instruments.registry.report import Draft, label_of
from search.analysis import fold

from .base import Values, drafted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

Name = tuple[str, str, int]


class Persons:
    """By the e-mail for signing in; else by name among those appointed for the same country."""

    def __init__(self, appointments: Iterable[Any], scope: frozenset[int] | None, keeps: bool) -> None:
        self.keeps = keeps
        self.by_email = {person.email.lower(): person for person in Person.objects.exclude(email="")}
        self.by_name: dict[Name, dict[UUID, Person]] = defaultdict(dict)
        for appointment in appointments:
            self.remember(appointment.person, appointment.country_id)
        others = Appointment.objects.exclude(instrument__in=scope or ())
        #: Those whom only others may change: their appointments are not all of the user's instruments.
        self.foreign = set() if scope is None else set(others.values_list("person_id", flat=True))
        self.said: dict[UUID, tuple[int, Values, Draft]] = {}

    def remember(self, person: Person, country: int) -> None:
        self.by_name[name_of(person, country)][person.uuid] = person
        if person.email:
            self.by_email.setdefault(person.email.lower(), person)

    def draft(self, values: Values, country: int, line: int) -> Draft:
        """Where the file does not say in which language to write to a new person, it is the first that it names."""
        first = {}
        if named := values.get("languages"):
            first, values = {"language": named[0]}, {**values, "languages": in_order(named)}
        made = Person(**{**first, **values})
        person = self.found(made, country)
        if person and person.uuid in self.said:
            return self.again(*self.said[person.uuid], values)
        draft = drafted(made, person, values, self.keeps)
        if draft.changes and draft.record.pk in self.foreign:
            raise CellRefused(_("This person is also appointed under instruments that you don’t edit."))
        self.remember(draft.record, country)
        self.said[draft.record.uuid] = (line, values, draft)
        return draft

    def found(self, made: Person, country: int) -> Person | None:
        """Another e-mail is another person, whatever the name; several of one name must be told apart by it."""
        if made.email and made.email.lower() in self.by_email:
            return self.by_email[made.email.lower()]
        namesakes = [
            person for person in self.by_name[name_of(made, country)].values() if not (made.email and person.email)
        ]
        if len(namesakes) > 1:
            raise CellRefused(_("Several persons have this name: give the e-mail for signing in."))
        return namesakes[0] if namesakes else None

    def again(self, line: int, before: Values, draft: Draft, values: Values) -> Draft:
        """A further appointment of somebody the file has named already, who must be the same in each row."""
        if differing := [name for name in values if values[name] != before.get(name)]:
            labels = [label_of(Person, name) for name in differing]
            words = {"line": line, "fields": ", ".join(labels)}
            raise CellRefused(_("Line %(line)d says something else of this person: %(fields)s.") % words)
        return Draft(draft.record, draft.is_new, [])


def name_of(person: Person, country: int) -> Name:
    return fold(person.first_name), fold(person.last_name), country
