"""PDF, tagged for those who listen to it (PDF/UA-1); the words go to the template as data and are never markup."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import typst
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.dates import say

from .citation import cite
from .facts import due, facts, notices

if TYPE_CHECKING:
    from .record import Record, RecordProvision

TEMPLATE = Path(__file__).parent / "decision.typ"
#: Only the fonts that come with typst: the same file on every machine.
FONTS = typst.Fonts(include_system_fonts=False)


@lru_cache(maxsize=64)
def write(record: Record) -> bytes:
    """The last ones are kept: this takes many times what other formats take."""
    try:
        return _compile(record, "ua-1")
    except typst.TypstError:
        # PDF/UA refuses signs that no font has; a tagged file with gaps is better than none.
        return _compile(record, "1.7")


def _compile(record: Record, standard: Literal["ua-1", "1.7"]) -> bytes:
    inputs = {"record": json.dumps(data(record))}
    compiler = typst.Compiler(TEMPLATE, font_paths=FONTS, sys_inputs=inputs)
    timestamp = int(record.updated_at.timestamp())
    return cast("bytes", compiler.compile(format="pdf", pdf_standards=standard, timestamp=timestamp))


def data(record: Record) -> dict[str, Any]:
    """All that the template shows, in the order in which it shows it."""
    with override(record.language):
        labels = {
            "facts": _("What is known"),
            "page": _("Page"),
            "cite": _("Cite as: %(citation)s") % {"citation": cite(record)},
            "accessed": _("accessed on %(date)s") % {"date": say(record.accessed_on)},
        }
        return {
            "lang": record.language,
            "title": record.title,
            "title_lang": record.title_language,
            "name": record.name,
            "author": record.body.label if record.body else record.instrument_name,
            "identifier": record.identifier,
            "topics": [topic.label for topic in record.topics],
            "notices": notices(record),
            "facts": facts(record),
            "provisions": [_provision(provision) for provision in record.provisions],
            "labels": labels,
        }


def _provision(provision: RecordProvision) -> dict[str, Any]:
    to = ", ".join(addressee.label for addressee in provision.addressees)
    return {
        "heading": provision.is_heading,
        "level": provision.level,
        "number": provision.number,
        "verb": provision.verb,
        "rest": f"{provision.joint}{provision.text}",
        "lang": provision.lang,
        "note": " · ".join(part for part in (to, due(provision)) if part),
    }
