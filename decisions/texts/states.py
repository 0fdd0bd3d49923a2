"""How far a decision's text in one language has come: said by a row, and asked of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from decisions.models import DecisionPage


class TextState(models.TextChoices):
    MISSING = "missing", pgettext_lazy("text in a language", "missing")
    DRAFT = "draft", pgettext_lazy("text in a language", "draft")
    OUTDATED = "outdated", pgettext_lazy("text in a language", "outdated")
    PUBLISHED = "published", pgettext_lazy("text in a language", "published")


def state_of(row: DecisionPage | None) -> TextState:
    if row is None or row.alias_of_id:
        return TextState.MISSING
    if not row.live or row.is_untranslated:
        return TextState.DRAFT
    return TextState.OUTDATED if row.is_outdated else TextState.PUBLISHED


SHOWN = Q(alias_of=None, live=True, text_language=F("locale__language_code"))
#: The same as conditions on rows.
CONDITIONS = {
    TextState.MISSING: Q(alias_of__isnull=False),
    TextState.DRAFT: Q(alias_of=None) & ~SHOWN,
    TextState.OUTDATED: SHOWN & Q(outdated__gt=0),
    TextState.PUBLISHED: SHOWN & Q(outdated=0),
}
