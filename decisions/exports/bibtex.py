"""BibTeX, in the UTF-8 that its programs of today read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from .facts import adopted_by, notices, worth

if TYPE_CHECKING:
    from .record import Record

#: Signs that TeX takes for commands. Braces by name: BibTeX counts them even after a backslash.
COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
LANGUAGES = {"en": "english", "fr": "french", "es": "spanish"}


def tex(text: str) -> str:
    """Words as TeX prints them, on one line."""
    return " ".join(re.sub(r"[\\{}~^&%$#_]", lambda sign: COMMANDS[sign[0]], text).split())


def write(record: Record) -> str:
    day = record.adopted_on
    fields = {
        "author": f"{{{tex(adopted_by(record) or record.instrument_name)}}}",
        "title": f"{{{tex(record.title)}}}",
        "year": str(day.year if day else record.year or ""),
        "month": str(day.month) if day else "",
        "date": day.isoformat() if day else "",
        "type": tex(record.kind.label),
        "number": tex(record.number),
        "howpublished": tex(record.name),
        "organization": f"{{{tex(record.instrument_name)}}}",
        "language": tex(record.text_language),
        "langid": LANGUAGES.get(record.text_language, ""),
        "keywords": ", ".join(tex(topic.label) for topic in record.topics),
        "note": tex(" ".join([f"{worth(record)}.", *notices(record)])),
        "url": quote(record.identifier, safe=":/?#[]@!$&'()*+,;=%~"),
        "urldate": record.accessed_on.isoformat(),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{_key(record)},", *lines, "}", ""])


def _key(record: Record) -> str:
    return "-".join((record.instrument.code, record.slug, record.text_language))
