"""Who saw and changed letters, and who took personal data away: kept in Wagtail's log, which no view deletes.

The log outlives the persons, so it names none: of a person it keeps the number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import pre_save
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from .models import Person

if TYPE_CHECKING:
    from django.db.models import Model

LETTER_SEEN = "people.letter_seen"
LETTER_CHANGED = "people.letter_changed"
EXPORTED = "people.exported"
PURGED = "people.purged"
#: What the report of who saw personal data tells: actions of these names; other apps name theirs likewise.
AUDITED = ("people.", "registry.")


def record(action: str, subject: Model, user: Any, **data: Any) -> None:
    """`subject` is what the letter belongs to; of an export, the account that took it. `data` names nobody."""
    log(subject, action, user=user, data=data)


def watch_labels() -> None:
    pre_save.connect(name_nobody, sender=ModelLogEntry, dispatch_uid="people.name_nobody")


def name_nobody(instance: ModelLogEntry, **kwargs: Any) -> None:
    """Receiver of pre_save: Wagtail labels what happened to a record with what the record calls itself."""
    if instance.content_type_id == ContentType.objects.get_for_model(Person).pk:
        instance.label = numbered(instance)


def numbered(entry: ModelLogEntry) -> str:
    """A label that names a record by its number alone."""
    return f"{entry.content_type.model if entry.content_type else ''} {entry.object_id}"
