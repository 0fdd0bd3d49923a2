"""What the desk shows: what is new, what is due, and one's own and one's country's entries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from home.dates import today
from home.languages.localized import localize
from instruments.due import Due, dues
from instruments.enums import MEMBERS
from instruments.models import Country, Party
from instruments.people.enums import Audience
from instruments.people.models import DETAILS, Appointment, Person

from .enums import OPEN, Kind
from .models import Proposal
from .reach import offered, within_reach
from .values import field_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise
    from wagtail.models import Locale

AHEAD = timedelta(days=365)


@dataclass
class Entry:
    """An appointment as one person at the desk sees it; `proposals` are those still open."""

    appointment: Appointment
    is_own: bool
    kinds: list[Kind]
    proposals: list[Proposal] = field(default_factory=list)

    def details(self) -> list[tuple[StrOrPromise, str, str]]:
        """What, its value, and who sees it; of a colleague, only what focal points may see of each other."""
        seen = self.appointment.seen_by(Audience.SECRETARIAT if self.is_own else Audience.FAMILY)
        return [(label_of(name), seen[name], self.audience_of(name)) for name in DETAILS if seen[name] or self.is_own]

    def audience_of(self, name: str) -> str:
        """Who really sees it: without consent nobody but the Secretariat, whatever was chosen."""
        chosen = Audience(getattr(self.appointment, f"{name}_for"))
        return str((chosen if self.appointment.consented_on else Audience.SECRETARIAT).label)


def label_of(name: str) -> StrOrPromise:
    return _("name") if name == "name" else field_of(Appointment, name).verbose_name


def entries(person: Person, locale: Locale) -> list[Entry]:
    """One's own first; the same number of queries however many there are."""
    rows = list(within_reach(person))
    localize(rows, "instrument", locale)
    of: dict[int, list[Proposal]] = defaultdict(list)
    for proposal in Proposal.objects.filter(stage__in=OPEN, appointment__in=rows).select_related("submitted_by"):
        of[proposal.appointment_id].append(proposal)
    found = [Entry(row, row.person_id == person.pk, offered(row, person), of[row.pk]) for row in rows]
    return sorted(found, key=lambda entry: not entry.is_own)


def memberships(countries: set[Country]) -> dict[int, set[int]]:
    """Countries by id, with the instruments each has joined."""
    joined = Party.objects.current().filter(country__in=countries, status__in=MEMBERS)
    found: dict[int, set[int]] = {country.pk: set() for country in countries}
    for country, instrument in joined.values_list("country", "instrument"):
        found[country].add(instrument)
    return found


def due_for(countries: set[Country], joined: dict[int, set[int]], locale: Locale) -> list[Due]:
    """What each country still owes, within a year."""
    asked = dues(set().union(*joined.values()), today(), today() + AHEAD, locale)
    return [
        due
        for due in asked
        if any(due.instrument in joined[country.pk] and due.concerns(country) for country in countries)
    ]
