"""Publication of what a row holds, past its drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from wagtail.signals import page_published

if TYPE_CHECKING:
    from decisions.models import DecisionPage


def publish_as_it_is(row: DecisionPage) -> None:
    """Without a revision, which would take the place of a draft; the other languages follow as ever."""
    row.last_published_at = timezone.now()
    row.save()
    row.update_aliases()
    page_published.send(sender=type(row), instance=row, revision=row.live_revision)
