"""Who saw and changed letters, and who took personal data away: kept in Wagtail's log, which no view deletes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.log_actions import log

if TYPE_CHECKING:
    from django.db.models import Model

LETTER_SEEN = "people.letter_seen"
LETTER_CHANGED = "people.letter_changed"
EXPORTED = "people.exported"


def record(action: str, subject: Model, user: Any, **data: Any) -> None:
    """`subject` is what the letter belongs to; of an export, the account that took it. `data` names nobody."""
    log(subject, action, user=user, data=data)
