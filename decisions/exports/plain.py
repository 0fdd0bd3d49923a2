"""Plain text, as one would send it in a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import override

from .citation import cite
from .facts import facts, notices

if TYPE_CHECKING:
    from .record import Record, RecordProvision

INDENT = "    "


def write(record: Record) -> str:
    head = [f"{record.name}\n{record.title}", *notices(record)]
    known = "\n".join(f"{label}: {value}" for label, value in facts(record))
    with override(record.language):
        citation = _("Cite as: %(citation)s") % {"citation": cite(record)}
    return "\n\n".join([*head, known, *map(_said, record.provisions), citation]) + "\n"


def _said(provision: RecordProvision) -> str:
    number = f"{provision.number} " if provision.number else ""
    return f"{INDENT * (provision.level - 1)}{number}{provision.sentence}"
