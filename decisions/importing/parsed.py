from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

# Any other mark follows a verb closely.
OPENING_MARKS = "«“„\u2018\"'([{<&#§$€£+±-\u2013\u2014"


class Unreadable(ValueError):
    """The text can't be taken for what it should be; `line` counts from 1 in the text as it was given.

    A line of 0 means the file as a whole; what is counted in a file of pages is the page.
    """

    def __init__(self, line: int, reason: str, counted: str = "line") -> None:
        super().__init__(line, reason, counted)
        self.line = line
        self.reason = reason
        self.counted = counted

    def __str__(self) -> str:
        return f"{self.counted} {self.line}: {self.reason}" if self.line else self.reason


@dataclass(frozen=True, slots=True)
class ParsedProvision:
    """`kind` is "heading", "preambular" or "operative"; `number` has lost its brackets and points, a bullet has none.

    `text` begins after the opening verb: with a word, with punctuation ("Recalling, in particular,"), or with the
    space that French puts before it ("Décide :").
    """

    id: str
    kind: str
    level: int
    number: str
    verb: str
    text: str

    @property
    def sentence(self) -> str:
        """Verb and text as printed, without the number."""
        apart = self.verb and stands_apart(self.text)
        return f"{self.verb} {self.text}" if apart else f"{self.verb}{self.text}"


def stands_apart(text: str) -> bool:
    """Whether a space belongs between a verb and the text that follows it."""
    return bool(text) and (text[0].isalnum() or text[0] in OPENING_MARKS)


@dataclass(frozen=True, slots=True)
class ParsedDecision:
    """`number` is copied from the printed designation ("Resolution 11.3"); `discarded` says what was left out."""

    title: str
    number: str
    language: str
    provisions: tuple[ParsedProvision, ...]
    discarded: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "number": self.number,
            "language": self.language,
            "provisions": [asdict(provision) for provision in self.provisions],
            "discarded": list(self.discarded),
        }


@dataclass(frozen=True, slots=True)
class ParsedParagraph:
    """`kind` is "heading", "paragraph", "item" or "footnote"; a footnote's number is the one it is called by."""

    id: str
    kind: str
    level: int
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    title: str
    language: str
    paragraphs: tuple[ParsedParagraph, ...]
    discarded: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "language": self.language,
            "paragraphs": [asdict(paragraph) for paragraph in self.paragraphs],
            "discarded": list(self.discarded),
        }
