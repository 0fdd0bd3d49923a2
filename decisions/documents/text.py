"""The text of a document as a page shows it: a run of list items is one list, footnotes stand at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from .enums import ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Kinds of which a run stands together; each heading and each paragraph stands alone.
RUNS = {ParagraphKind.ITEM, ParagraphKind.FOOTNOTE}
#: The page's title is h1; HTML has no heading below h6.
HIGHEST, LOWEST = 2, 6


@dataclass(frozen=True)
class Paragraph:
    """One paragraph with its address, which is the same in every language."""

    anchor: str
    kind: str
    level: int
    number: str
    text: str
    lang: str


@dataclass(frozen=True)
class Group:
    """Paragraphs of one kind that one element holds; `rank` is a heading's, which never skips one."""

    kind: str
    paragraphs: list[Paragraph]
    rank: int = HIGHEST

    @property
    def template(self) -> str:
        return f"documents/parts/_{self.kind}.html"

    @property
    def tag(self) -> str:
        return "ol" if any(paragraph.number for paragraph in self.paragraphs) else "ul"


def groups_of(blocks: Iterable[dict[str, Any]]) -> list[Group]:
    """Groups of a stream's raw data, the footnotes last."""
    paragraphs = paragraphs_of(blocks)
    notes = [paragraph for paragraph in paragraphs if paragraph.kind == ParagraphKind.FOOTNOTE]
    rest = [paragraph for paragraph in paragraphs if paragraph.kind != ParagraphKind.FOOTNOTE]
    return [*_runs(rest), *_runs(notes)]


def paragraphs_of(blocks: Iterable[dict[str, Any]]) -> list[Paragraph]:
    """Paragraphs of a stream's raw data, in its order."""
    return [_paragraph(block["id"], block["value"]) for block in blocks]


def _paragraph(block_id: str, value: dict[str, Any]) -> Paragraph:
    return Paragraph(
        anchor=f"p-{block_id[:8]}",
        kind=value["kind"],
        level=value.get("level") or 1,
        number=value.get("number") or "",
        text=value.get("text") or "",
        lang=value.get("lang") or "",
    )


def _runs(paragraphs: list[Paragraph]) -> Iterator[Group]:
    rank = HIGHEST - 1
    for kind, run in groupby(paragraphs, key=lambda paragraph: paragraph.kind):
        if kind in RUNS:
            yield Group(kind, list(run))
            continue
        for paragraph in run:
            if kind == ParagraphKind.HEADING:
                rank = min(HIGHEST + paragraph.level - 1, rank + 1, LOWEST)
            yield Group(kind, [paragraph], rank)
