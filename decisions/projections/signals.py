"""When the tables are written: in the transaction of whatever changes what readers see."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from decisions.meetings.models import MeetingPage
from decisions.models import DecisionPage

from . import due
from .project import project


def connect() -> None:
    for signal in (page_published, page_unpublished):
        signal.connect(changed, sender=DecisionPage)
        signal.connect(due.moved, sender=MeetingPage)
    post_delete.connect(due.moved, sender=MeetingPage)
    post_page_move.connect(moved)


def changed(instance: DecisionPage, **kwargs: Any) -> None:
    """Receiver: a row was published or withdrawn; also before its deletion, which the cascade then completes."""
    project(instance.translation_key)


def moved(instance: Page, **kwargs: Any) -> None:
    """Receiver of post_page_move: what is due at a meeting is due at one of the instrument it now belongs to."""
    place = Page.objects.get(pk=instance.pk)
    for key in DecisionPage.objects.descendant_of(place, inclusive=True).values_list("translation_key", flat=True):
        project(key)
    for meeting in MeetingPage.objects.descendant_of(place, inclusive=True):
        due.meet_again(meeting)
