"""Letters by e-mail: written in the language of who gets them, sent once all is kept, lost without harm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from home.mail import sent
from instruments.editors import editors_of

from .enums import Stage

if TYPE_CHECKING:
    from instruments.people.models import Person

    from .models import Proposal


def written(name: str, language: str, to: str, context: dict[str, Any]) -> EmailMessage:
    """The first line of a template is the subject."""
    with translation.override(language):
        text = render_to_string(f"desk/mail/{name}.txt", context)
    subject, _, body = text.strip().partition("\n")
    return EmailMessage(" ".join(subject.split()), f"{body.strip()}\n", to=[to])


def send(message: EmailMessage) -> None:
    """A mail server that fails is no reason to fail."""
    sent(message, "A message of the desk")


def after_commit(message: EmailMessage) -> None:
    transaction.on_commit(partial(send, message), robust=True)


def tell_editors(proposal: Proposal) -> None:
    address = settings.WAGTAILADMIN_BASE_URL + reverse("desk_change", args=[proposal.pk])
    for editor in editors_of(proposal.instrument).select_related("wagtail_userprofile"):
        profile = getattr(editor, "wagtail_userprofile", None)
        language = profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
        after_commit(written("waiting", language, editor.email, {"proposal": proposal, "address": address}))


def tell_person(proposal: Proposal) -> None:
    """Of the decision; where another has asked for the change and it is made, who holds the appointment as well."""
    persons = {proposal.submitted_by}
    if proposal.stage == Stage.ACCEPTED:
        persons.add(proposal.appointment.person)
    for person in persons:
        if person.email:
            with translation.override(person.language):
                address = settings.WAGTAILADMIN_BASE_URL + reverse("desk:home")
            context = {"proposal": proposal, "person": person, "address": address}
            after_commit(written(str(proposal.stage), person.language, person.email, context))


def link_message(person: Person, link: str) -> EmailMessage:
    return written("link", person.language, person.email, {"person": person, "link": link})
