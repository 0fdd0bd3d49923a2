"""RIS, for reference managers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .facts import adopted_by, notices, worth

if TYPE_CHECKING:
    from .record import Record

DAY = "%Y/%m/%d"


def write(record: Record) -> str:
    """A legal rule; each value on one line, as lines are all that the format has."""
    day = record.adopted_on
    pairs = [
        ("TY", "LEGAL"),
        ("TI", record.title),
        ("AU", adopted_by(record) or record.instrument_name),
        ("PB", record.instrument_name),
        ("T2", record.meeting_title),
        ("M1", record.number),
        ("M3", record.kind.label),
        ("ST", record.name),
        ("PY", str(day.year if day else record.year or "")),
        ("DA", day.strftime(DAY) if day else ""),
        ("LA", record.text_language),
        *(("KW", topic.label) for topic in record.topics),
        ("N1", " ".join([f"{worth(record)}.", *notices(record)])),
        ("UR", record.identifier),
        ("Y2", record.accessed_on.strftime(DAY)),
    ]
    said = [(tag, " ".join(value.split())) for tag, value in pairs]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in said if value) + "ER  - \r\n"
