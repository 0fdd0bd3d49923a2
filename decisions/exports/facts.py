"""What is known about a decision, in words: the head of every text that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import override

from decisions.enums import TextKind, TextStanding
from home.dates import say
from home.languages.mirrored import LANGUAGE_NAMES

if TYPE_CHECKING:
    from .record import Record, RecordChange, RecordProvision

#: A label and what it says.
Fact = tuple[str, str]


def language_name(code: str) -> str:
    return LANGUAGE_NAMES.get(code, code)


def facts(record: Record) -> list[Fact]:
    """In the record's language; what is not known is left out."""
    with override(record.language):
        rows = [
            (_("Instrument"), record.instrument_name),
            (_("Number"), record.symbol),
            (_("Adopted by"), adopted_by(record)),
            (_("Adopted on"), say(record.adopted_on) or str(record.year or "")),
            (_("Status"), _status(record)),
            (_("Changes of status"), "; ".join(map(_change, record.changes))),
            (_("Topics"), ", ".join(topic.label for topic in record.topics)),
            (_("References"), "; ".join(f"{ref.kind.label}: {ref.label}" for ref in record.references)),
            (_("Text"), worth(record)),
            (_("Official document"), record.official_address),
            (_("Remark"), record.remark),
            (_("Permanent identifier"), record.identifier),
        ]
    return [(label, value) for label, value in rows if value]


def notices(record: Record) -> list[str]:
    """What a reader must know before he relies on the words."""
    with override(record.language):
        said = {
            _("This is a summary in our own words, not the adopted text."): record.text_kind.code == TextKind.SUMMARY,
            _("Only the title is held here, not the text."): record.text_kind.code == TextKind.TITLE,
            _("This translation is not official."): record.standing.code == TextStanding.UNOFFICIAL,
            _("These words have not been written in %(language)s yet; they are in %(shown)s.")
            % {
                "language": language_name(record.language),
                "shown": language_name(record.text_language),
            }: record.language != record.text_language,
        }
    return [notice for notice, applies in said.items() if applies]


def worth(record: Record) -> str:
    """The language of the words, and what they are: "English, original"."""
    return f"{language_name(record.text_language)}, {record.text_label}"


def adopted_by(record: Record) -> str:
    """The body with the session: "Conference of the Parties (COP11)"."""
    body = record.body.label if record.body else ""
    return f"{body} ({record.meeting_symbol})" if body and record.meeting_symbol else body or record.meeting_title


def due(provision: RecordProvision) -> str:
    return say(provision.due_on) or provision.due_at


def _status(record: Record) -> str:
    since = say(record.status_since)
    if since:
        return _("%(status)s since %(date)s") % {"status": record.status.label, "date": since}
    return f"{record.status.label} ({record.status_as_of})" if record.status_as_of else record.status.label


def _change(change: RecordChange) -> str:
    said = (change.status.label, say(change.on), change.cause, change.note)
    return ", ".join(part for part in said if part)
