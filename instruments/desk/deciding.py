"""An editor's decision on a proposal: made in one transaction, or not at all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from home.dates import today
from instruments.people.audit import LETTER_CHANGED, record
from instruments.people.models import Appointment, Person

from .comparison import stale
from .enums import ABOUT_ITSELF, Kind, Stage
from .mail import tell_person
from .models import Proposal
from .submission import logged
from .values import field_of

if TYPE_CHECKING:
    from django.db.models import Model


class Undecidable(Exception):
    """`reason` is one of "decided", "resent", "stale", "person"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def may_change_person(user: Any, person: Person) -> bool:
    return policy_registry.get_by_type(Person).user_has_permission_for_instance(user, "change", person)


def to_decide(proposal: Proposal, turn: int) -> Proposal:
    """The proposal, locked behind its appointment, as long as it is the one that the editor has read."""
    entry = Appointment.objects.select_for_update().get(pk=proposal.appointment_id)
    entry.person = Person.objects.select_for_update().get(pk=entry.person_id)
    found = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if found.stage != Stage.SUBMITTED:
        raise Undecidable("decided")
    if found.turn != turn:
        raise Undecidable("resent")
    found.appointment = entry
    return found


@transaction.atomic
def accept(proposal: Proposal, turn: int, user: Any) -> None:
    """Make the change. A ValidationError means that a record's rules forbid by now what they allowed."""
    found = to_decide(proposal, turn)
    if found.data.get("person") and not may_change_person(user, found.appointment.person):
        raise Undecidable("person")
    if stale(found):
        raise Undecidable("stale")
    data = logged(found)
    apply(found, user)
    found.data, found.before, found.word = {}, {}, ""
    decide(found, Stage.ACCEPTED, user)
    log(found.appointment, "desk.accept", user=user, data=data)
    tell_person(found)


@transaction.atomic
def send_back(proposal: Proposal, turn: int, word: str, user: Any) -> None:
    found = to_decide(proposal, turn)
    found.word = word
    decide(found, Stage.RETURNED, user)
    log(found.appointment, "desk.return", user=user, data=logged(found))
    tell_person(found)


def decide(proposal: Proposal, stage: Stage, user: Any) -> None:
    proposal.stage, proposal.decided_by, proposal.decided_at = stage, user, timezone.now()
    proposal.save()


def apply(proposal: Proposal, user: Any) -> None:
    entry, data = proposal.appointment, proposal.data
    if data.get("person"):
        give(entry.person, data["person"])
    if proposal.kind == Kind.CORRECT and proposal.submitted_by_id == entry.person_id:
        entry.checked_on = timezone.localdate(proposal.submitted_at)  # who corrects an entry stands by the rest of it
    if proposal.kind in ABOUT_ITSELF and proposal.letter:
        take_letter(entry, proposal, user)
    give(entry, data.get("entry", {}))
    if data.get("nominee"):
        appoint(proposal, user)


def give(target: Model, values: dict[str, Any]) -> None:
    """Save a record with these values, by its own rules; its letter was checked when it came."""
    for name, value in values.items():
        setattr(target, name, field_of(type(target), name).to_python(value))
    target.full_clean(exclude={"letter"})
    target.save()


def take_letter(entry: Appointment, proposal: Proposal, user: Any) -> None:
    """The file changes hands; an appointment confirmed by an earlier letter stays confirmed since then."""
    entry.letter, proposal.letter = proposal.letter.name, ""
    described = proposal.data.get("letter", {})
    entry.letter_on = field_of(Appointment, "letter_on").to_python(described.get("letter_on"))
    entry.signatory = described.get("signatory", "")
    entry.confirmed_on = entry.confirmed_on or today()
    if entry.pk:
        record(LETTER_CHANGED, entry, user)


def appoint(proposal: Proposal, user: Any) -> None:
    """The successor from the day after, or the alternate from today: designated until there is a letter."""
    entry, values = proposal.appointment, dict(proposal.data["nominee"])
    details = {name: values.pop(name) for name in ("position", "institution", "address", "phone") if name in values}
    is_alternate = proposal.kind == Kind.ALTERNATE or entry.is_alternate
    from_on = entry.to_on + timedelta(days=1) if proposal.kind == Kind.END and entry.to_on else today()
    post = {"country": entry.country, "instrument": entry.instrument, "role": entry.role}
    made = Appointment(person=person_named(values), is_alternate=is_alternate, from_on=from_on, **post)
    if proposal.letter:
        take_letter(made, proposal, user)
    give(made, details)
    log(made, "wagtail.create", user=user)


def person_named(values: dict[str, Any]) -> Person:
    """Who has this address already keeps their names; else a new person."""
    if known := on_record(values):
        return known
    person = Person()
    give(person, values)
    return person


def on_record(values: dict[str, Any]) -> Person | None:
    email = values.get("email")
    return Person.objects.filter(email__iexact=email).first() if email else None
