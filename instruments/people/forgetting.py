"""Erasing a person from the site. The record stays honest: who is withheld, what the country had appointed is not.

Other apps that keep something of persons register what they erase with `forgets`; their logs are erased with ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from modelsearch import index

from .audit import PURGED, record
from .enums import Audience
from .models import DETAILS, Appointment
from .traces import forget_log, forget_revisions, forget_sessions, optimise_search

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from .models import Person

#: From the person, whose data is still there, to the number of rows erased or changed in each table.
Forget = Callable[["Person"], "Mapping[str, int]"]

#: What only reaches a person, and tells nothing of what the country had appointed.
CONTACTS = ("address", "email", "phone", "signatory", "note", "letter")

_registered: list[Forget] = []


def forgets(erase: Forget) -> Forget:
    """Register what else is kept of a person. It runs within the transaction, and twice without harm."""
    _registered.append(erase)
    return erase


class AdminAccountError(Exception):
    """The person's account enters the admin: it is first to be deleted there, by one who sees what it did."""


@transaction.atomic
def forget(person: Person, by: Any = None) -> Counter[str]:
    """Rows erased or changed, by table; none the second time. `by` is the account that asks for it, if one does."""
    account = person.account
    if account and (account.is_superuser or account.is_staff or account.groups.exists()):
        raise AdminAccountError
    words, done = words_of(person), Counter[str]()
    for erase in _registered:
        done.update(erase(person))
    done.update(forget_log(person, words) + forget_revisions(person) + forget_sessions(account, words))
    if account:
        account.delete()
        done["auth_user"] += 1
    done.update(withhold(person.appointments.all(), [*DETAILS[1:], *CONTACTS], closed=True))
    done.update(forget_person(person, by))
    return +done


def forget_person(person: Person, by: Any) -> Counter[str]:
    """A stub without a name stays for the appointments; nothing at all where there is none."""
    is_needed, was_named = person.appointments.exists(), bool(person.name or person.email)
    if was_named or not is_needed:
        record(PURGED, person, by)
    if not is_needed:
        person.delete()
    elif was_named:
        person.account, person.languages, person.language = None, [], settings.LANGUAGE_CODE
        person.prefix = person.first_name = person.last_name = person.email = ""
        person.save()
        index.remove_object(person)
    optimise_search()
    return Counter({"people_person": int(was_named or not is_needed)})


def words_of(person: Person) -> list[str]:
    """By which a person could be found: the whole name, addresses, telephones."""
    reached = person.appointments.values_list("email", "phone")
    account = person.account
    words = [
        person.email,
        f"{person.first_name} {person.last_name}".strip(),
        *(word for row in reached for word in row),
    ]
    return sorted(
        {word for word in [*words, account.username if account else "", account.email if account else ""] if word}
    )


def withhold(appointments: Iterable[Appointment], names: Iterable[str], closed: bool = False) -> Counter[str]:
    """Empty these fields; a letter leaves the disk after the commit. `closed` takes back all consent, too."""
    done, values = Counter[str](), dict.fromkeys(names, "")
    consent = {f"{name}_for": Audience.SECRETARIAT for name in DETAILS} | {"consented_on": None, "in_files": False}
    for appointment in appointments:
        wanted = {**values, **(consent if closed else {})}
        changed = {name: value for name, value in wanted.items() if getattr(appointment, name) != value}
        for name, value in changed.items():
            setattr(appointment, name, value)
        if changed:
            appointment.save()
            done.update({"people_appointment": 1, "letters": int("letter" in changed)})
    return done


def forget_contacts(before: date) -> Counter[str]:
    """Of appointments that ended before that day: how to reach the person, and the letter."""
    with transaction.atomic():
        return +withhold(Appointment.objects.filter(to_on__lt=before), CONTACTS)
