"""The text of a page in one language, as it was read, and what became of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from .parsed import ParsedDecision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from home.languages.words import Block

    from .parsed import ParsedDocument, ParsedParagraph, ParsedProvision


class Refused(Exception):
    """The text is readable, but can't be stored where it was asked to; says why."""


@dataclass(frozen=True)
class Edition:
    """`retitle`: its title replaces the one that the page has in its language."""

    language: str
    title: str
    blocks: list[Block]
    retitle: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of one edition: "created", "changed" or "unchanged".

    `unplaced` are the paragraphs that the original has not, in full; `untranslated` those of the original without
    words in this language.
    """

    language: str
    done: str
    unplaced: tuple[str, ...] = ()
    untranslated: tuple[str, ...] = ()

    @property
    def fits(self) -> bool:
        return not self.unplaced and not self.untranslated

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def report(self) -> list[str]:
        """A line for each paragraph that did not fit, whole."""
        return [
            *(f"not in the original: {text}" for text in self.unplaced),
            *(f"not in “{self.language}”: {text}" for text in self.untranslated),
        ]


def edition_of(parsed: ParsedDecision | ParsedDocument, title: str = "") -> Edition:
    if isinstance(parsed, ParsedDecision):
        blocks = to_blocks(parsed.provisions, "provision", parsed.language)
    else:
        blocks = to_blocks(parsed.paragraphs, "paragraph", parsed.language)
    return Edition(parsed.language, title or parsed.title, blocks, bool(title))


def to_blocks(parts: Iterable[ParsedProvision | ParsedParagraph], block_type: str, language: str) -> list[Block]:
    """Parsed parts as stream data."""
    blocks = []
    for part in parts:
        value = {**asdict(part), "lang": language}
        blocks.append({"type": block_type, "id": value.pop("id"), "value": value})
    return blocks


def printed(block: Block) -> str:
    """A paragraph as its page prints it, for a report."""
    value = block["value"]
    return " ".join(filter(None, [value.get("number"), value.get("verb"), (value.get("text") or "").strip()]))
