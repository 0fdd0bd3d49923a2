"""Wagtail's command, with expiry that happens in every language or in none."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import Page


class Command(publish_scheduled.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        if not options["dryrun"]:
            expire()
        super().handle(*args, **options)


def expire() -> None:
    """Wagtail unpublishes the base class, which knows nothing of our transaction; originals first, others follow."""
    expired = Page.objects.filter(live=True, expire_at__lt=timezone.now(), alias_of=None)
    for page in expired.order_by("expire_at").specific():
        page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
