"""Posts and reminders in the words of the Secretariat's own log: no person, no address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .gathering import DueNote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from instruments.people.models import Appointment

    from .gathering import Message


def post_in_words(post: Appointment) -> str:
    return render_to_string("reminders/_post.txt", {"post": post})


def lines(message: Message) -> Iterator[tuple[str, str]]:
    """Each post with what it is told."""
    for note in message.notes:
        if isinstance(note, DueNote):
            what = f"{note.due.title}, {date_format(note.due.on, 'DATE_FORMAT')}"
            yield from ((post_in_words(post), what) for post in note.posts)
        else:
            yield post_in_words(note.post), _("to confirm the entry")
