"""One e-mail a person, in their language, recorded as it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from .models import Reminder

if TYPE_CHECKING:
    from .gathering import Message

#: Seconds to wait for the mail server: what is recorded waits with it.
PATIENCE = 10


def send(message: Message) -> None:
    """What a server refuses is not recorded, and so sent next time."""
    reminders = [Reminder(person=message.person, key=note.key, milestone=note.milestone) for note in message.notes]
    mail = written(message)
    with transaction.atomic():
        Reminder.objects.bulk_create(reminders)
        mail.send()


def written(message: Message) -> EmailMessage:
    base = settings.WAGTAILADMIN_BASE_URL
    with translation.override(message.language):
        context = {
            "message": message,
            "dues": [(note, urljoin(base, note.due.url) if note.due.url else "") for note in message.dues],
            "desk": urljoin(base, f"/{message.language}/desk/"),
        }
        subject = render_to_string("reminders/subject.txt", context).strip()
        text = render_to_string("reminders/mail.txt", context)
    return EmailMessage(
        subject,
        text,
        to=[message.person.email],
        headers={"Auto-Submitted": "auto-generated"},
        connection=get_connection(timeout=PATIENCE),
    )
