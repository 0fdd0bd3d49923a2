"""Who is to be reminded of what on a day: one message a person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from wagtail.models import Locale

from home.languages.localized import localize
from instruments.due import dues
from instruments.models import Party
from instruments.people.enums import Role
from instruments.people.models import Appointment
from instruments.querysets import bound

from .milestones import AHEAD, Sent, before, entry_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from instruments.due import Due
    from instruments.people.models import Person


@dataclass(frozen=True)
class DueNote:
    """Something due, and the posts for which this person is told."""

    due: Due
    posts: list[Appointment]
    milestone: date

    @property
    def key(self) -> str:
        return self.due.key


@dataclass(frozen=True)
class EntryNote:
    """The question whether an entry is still right."""

    post: Appointment
    milestone: date

    @property
    def key(self) -> str:
        return entry_key(self.post)


@dataclass
class Message:
    person: Person
    language: str
    dues: list[DueNote] = field(default_factory=list)
    entries: list[EntryNote] = field(default_factory=list)

    @property
    def notes(self) -> list[DueNote | EntryNote]:
        return [*self.dues, *self.entries]


def messages(on: date) -> list[Message]:
    """The same number of queries for each language, however many persons there are."""
    posts = Appointment.objects.current(on).exclude(person__email="").select_related("person", "country")
    by_language = defaultdict(list)
    for person, group in groupby(posts.order_by("person", "pk"), lambda post: post.person):
        by_language[language_of(person)].append(list(group))
    parties = set(Party.objects.filter(bound(on)).values_list("instrument", "country"))
    sent = Sent.by(on)
    found = []
    for code, groups in by_language.items():
        with translation.override(code):
            found += in_language(code, groups, on, parties, sent)
    return found


def language_of(person: Person) -> str:
    return person.language if person.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def in_language(
    code: str, groups: list[list[Appointment]], on: date, parties: set[tuple[int, int]], sent: Sent
) -> Iterator[Message]:
    locale = Locale.objects.get(language_code=code)
    posts = [post for group in groups for post in group]
    localize(posts, "instrument", locale)
    coming = dues({post.instrument_id for post in posts if post.instrument_id}, on, on + AHEAD, locale)
    for group in groups:
        message = Message(group[0].person, code)
        message.dues = list(due_notes(group, coming, on, parties, sent))
        asked = ((post, sent.asks(post, on)) for post in group)
        message.entries = [EntryNote(post, milestone) for post, milestone in asked if milestone]
        if message.notes:
            yield message


def due_notes(
    group: list[Appointment], coming: list[Due], on: date, parties: set[tuple[int, int]], sent: Sent
) -> Iterator[DueNote]:
    """What focal points and their alternates owe for their country, unless they have been told of it."""
    posts = [post for post in group if post.role == Role.FOCAL_POINT]
    for due in coming:
        milestone = before(due.on, due.days, on)
        if milestone is None or milestone in sent.of(group[0].person_id, due.key):
            continue
        if concerned := [post for post in posts if concerns(due, post, parties)]:
            yield DueNote(due, concerned, milestone)


def concerns(due: Due, post: Appointment, parties: set[tuple[int, int]]) -> bool:
    if post.instrument_id != due.instrument:
        return False
    is_party = due.countries is not None or (post.instrument_id, post.country_id) in parties
    return is_party and due.concerns(post.country)
