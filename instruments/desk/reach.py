"""What a person at the desk may see, and what they may do with it: the one place that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef

from instruments.people.models import Appointment

from .enums import Kind

if TYPE_CHECKING:
    from instruments.people.models import Person
    from instruments.people.querysets import AppointmentQuerySet


def within_reach(person: Person) -> AppointmentQuerySet:
    """Current appointments of the same country under the same instrument as one the person holds today."""
    held = Appointment.objects.current().filter(
        person=person, country=OuterRef("country"), instrument=OuterRef("instrument")
    )
    rows = Appointment.objects.current().filter(Exists(held))
    return rows.select_related("person", "country", "instrument__locale").order_by("instrument", "is_alternate", "pk")


def offered(entry: Appointment, person: Person) -> list[Kind]:
    """People speak for themselves; the end of a mandate and letters are for any of the country's to tell.

    Only a post, not its alternate, is given an alternate.
    """
    kinds = {
        Kind.CORRECT: entry.person_id == person.pk,
        Kind.END: True,
        Kind.ALTERNATE: not entry.is_alternate,
        Kind.LETTER: True,
    }
    return [kind for kind, is_offered in kinds.items() if is_offered]
