"""All that an export says of a decision in one language; what writes a format sees nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from decisions.enums import ProvisionKind, TextKind, TextStanding
from decisions.provisions import Printed

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True)
class Term:
    """A word of a vocabulary: the code for machines, the label in the record's language."""

    code: str
    label: str


@dataclass(frozen=True)
class RecordProvision(Printed):
    anchor: str
    kind: str
    level: int
    number: str
    verb: str
    text: str
    lang: str
    addressees: tuple[Term, ...] = ()
    due_on: date | None = None
    due_at: str = ""

    @property
    def is_heading(self) -> bool:
        return self.kind == ProvisionKind.HEADING

    @property
    def is_preambular(self) -> bool:
        return self.kind == ProvisionKind.PREAMBULAR


@dataclass(frozen=True)
class RecordReference:
    """What the decision, or the provision at `anchor`, refers to; no `identifier` where the target is not ours."""

    kind: Term
    label: str
    identifier: str = ""
    address: str = ""
    anchor: str = ""

    @property
    def target(self) -> str:
        return self.identifier or self.address


@dataclass(frozen=True)
class RecordChange:
    status: Term
    on: date | None = None
    cause: str = ""
    cause_identifier: str = ""
    note: str = ""


@dataclass(frozen=True)
class RecordAddress:
    """Where something can be read in a language."""

    language: str
    address: str


@dataclass(frozen=True)
class Record:
    """`language` is that of labels, `text_language` that of the words: the original's where no others are there.

    `identifier` and `address` are whole addresses; `versions` are the pages that have words of their own.
    """

    language: str
    text_language: str
    entered_in: str
    standing: Term
    text_kind: Term
    identifier: str
    address: str
    versions: tuple[RecordAddress, ...]
    instrument: Term
    instrument_name: str
    kind: Term
    number: str
    symbol: str
    title: str
    title_language: str
    body: Term | None
    meeting_symbol: str
    meeting_title: str
    adopted_on: date | None
    year: int | None
    status: Term
    status_since: date | None
    status_as_of: str
    changes: tuple[RecordChange, ...]
    topics: tuple[Term, ...]
    provisions: tuple[RecordProvision, ...]
    references: tuple[RecordReference, ...]
    files: tuple[RecordAddress, ...]
    official_address: str
    source: str
    confidence: Term
    remark: str
    updated_at: datetime
    accessed_on: date

    @property
    def canonical(self) -> str:
        """The page whose own words these are: in a language without any, the original's are shown."""
        own = (version.address for version in self.versions if version.language == self.text_language)
        return next(own, self.address)

    @property
    def slug(self) -> str:
        return self.identifier.rpartition("/")[2]

    @property
    def name(self) -> str:
        """How it is cited outside its instrument: "CMS Resolution 11.3"."""
        return f"{self.instrument.label} {self.symbol}"

    @property
    def is_adopted_text(self) -> bool:
        """Whether the provisions are what was adopted, in whichever language, and no summary of it."""
        return self.text_kind.code == TextKind.OFFICIAL

    @property
    def is_official(self) -> bool:
        return self.is_adopted_text and self.standing.code != TextStanding.UNOFFICIAL

    @property
    def text_label(self) -> str:
        """ "official translation" only of what was adopted; else that it is a summary, or the title."""
        return self.standing.label if self.is_adopted_text else self.text_kind.label
