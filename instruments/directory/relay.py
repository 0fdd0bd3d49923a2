"""Handing a message on to somebody in the directory, whose address the writer never learns."""

from __future__ import annotations

from email.utils import formataddr
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from home.mail import sent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from instruments.people.models import Appointment


def hand_on(appointment: Appointment, words: Mapping[str, str]) -> bool:
    """Send it to the office, or else the person, or else the Secretariat; False, with nothing lost, if it failed."""
    address = appointment.email or appointment.person.email
    language = appointment.person.language if address else settings.LANGUAGE_CODE
    with translation.override(language):
        message = EmailMessage(
            subject=_("[CMS Family] %(subject)s") % {"subject": words["subject"]},
            body=render_to_string(
                "directory/message.txt", {"appointment": appointment, "words": words, "is_reached": bool(address)}
            ),
            to=[address or settings.DEFAULT_FROM_EMAIL],
            reply_to=[formataddr((words["name"], words["email"]))],
        )
    return sent(message, f"A message to appointment {appointment.pk}")
