"""Addresses of a decision in Akoma Ntoso: the work, its expression in a language, the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from decisions.exports.record import Record

#: ISO 639-2, which AKN4UN asks for.
ALPHA_3 = {"ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "pt": "por", "ru": "rus", "zh": "zho"}


def alpha_3(code: str) -> str:
    return ALPHA_3.get(code, "und")


def number_of(record: Record) -> str:
    """The number as an address holds it: a space becomes "_" and "/" becomes "-"; a point stays."""
    return (record.number or record.slug).replace(" ", "_").replace("/", "-")


def day_of(record: Record) -> str:
    """Of adoption; the year alone where no more is known."""
    return record.adopted_on.isoformat() if record.adopted_on else str(record.year or "undated")


@dataclass(frozen=True)
class Addresses:
    work: str
    expression: str

    @classmethod
    def of(cls, record: Record) -> Addresses:
        body = f"-{record.body.code.lower()}" if record.body else ""
        actor, number = f"{record.instrument.code}{body}", quote(number_of(record), safe="()")
        day = day_of(record)
        work = f"/akn/un/statement/deliberation/{quote(actor)}/{day}/{number}"
        return cls(work, f"{work}/{alpha_3(record.text_language)}@{day}")

    @property
    def manifestation(self) -> str:
        return f"{self.expression}.xml"
