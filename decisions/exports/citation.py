"""How a decision is cited in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import override

from home.dates import say

from .facts import adopted_by, worth

if TYPE_CHECKING:
    from .record import Record


def cite(record: Record) -> str:
    """In the record's language, with the language of the words and the day they were read."""
    with override(record.language):
        title = _("“%(title)s”") % {"title": record.title}
        day = say(record.adopted_on) or str(record.year or "")
        said = ", ".join(part for part in (record.name, title, adopted_by(record), day) if part)
        accessed = _("accessed on %(date)s") % {"date": say(record.accessed_on)}
    return f"{said}. {worth(record)}. {record.identifier} ({accessed})."
