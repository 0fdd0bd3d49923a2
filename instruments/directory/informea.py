"""Contacts as InforMEA harvests them: those who agreed to it, with what everyone may see of them.

The entity and its names: github.com/InforMEA/odata.provider (Contacts).
"""

from __future__ import annotations

import re
from datetime import UTC
from typing import TYPE_CHECKING, Any

from instruments.people.enums import Audience, Role

from .querysets import AGREED, public_appointments

if TYPE_CHECKING:
    from wagtail.models import Locale

    from instruments.people.models import Appointment
    from instruments.people.querysets import AppointmentQuerySet

PAGE_SIZE = 100
#: What InforMEA's own writer of JSON breaks at.
CONTROL = re.compile(r"[\x00-\x1f]+")


def contacts(locale: Locale) -> AppointmentQuerySet:
    """Current appointments whose person agreed to be passed on, under instruments that InforMEA knows."""
    rows = public_appointments(locale).current().filter(AGREED, in_files=True)
    return rows.exclude(instrument__informea_key="").select_related("instrument").order_by("pk")


def contact_record(appointment: Appointment) -> dict[str, Any]:
    """One of `contacts`; of any other it would tell no more than everyone sees, but InforMEA has no use for it."""
    seen = appointment.seen_by(Audience.PUBLIC)
    person = appointment.person
    names = {"prefix": person.prefix, "firstName": person.first_name, "lastName": person.last_name}
    is_primary = appointment.role == Role.FOCAL_POINT and not appointment.is_alternate
    texts = {
        **{name: value if seen["name"] else "" for name, value in names.items()},
        **{name: seen[name] for name in ("position", "institution", "address", "email", "phone")},
    }
    return {
        "id": str(appointment.uuid),
        "country": appointment.country.iso2,
        **{name: CONTROL.sub(" ", value) for name, value in texts.items()},
        "primary": int(is_primary),
        "type": appointment.role,
        "treaties": [appointment.instrument.informea_key],
        "updated": updated(appointment),
    }


def updated(appointment: Appointment) -> str:
    """Of the post or of the person's name, whichever changed last."""
    changed = max(appointment.changed_at, appointment.person.changed_at)
    return changed.astimezone(UTC).isoformat(timespec="seconds")
