from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from decisions.importing.headings import is_annex, without_colon
from decisions.importing.outline import Outline
from decisions.importing.parsed import ParsedProvision, stands_apart
from decisions.importing.verbs import find_opening

if TYPE_CHECKING:
    from collections.abc import Iterable

    from decisions.importing.block import Block
    from decisions.importing.hyphens import Words
    from decisions.importing.verbs import Opening

# Ids stay the same as long as this does.
NAMESPACE = uuid.UUID("6f7b3c1e-5d0a-5e0e-9c55-0d2f6a1b9e44")


def stable_id(source_id: str, position: int, kind: str, number: str) -> str:
    return str(uuid.uuid5(NAMESPACE, f"{source_id}|{position}|{kind}|{number}"))


@dataclass(slots=True)
class Provisions:
    """Gives every paragraph its level and kind, which depend on those before it.

    The opening verb decides the kind. Without one, an item is of the kind of its paragraph, a numbered paragraph or
    one in an annex is operative, and any other is of the kind of the one before.
    """

    language: str
    source_id: str
    words: Words
    outline: Outline = field(default_factory=Outline)
    kinds: list[str] = field(default_factory=list)
    after_colon: bool = False
    annexed: bool = False

    def built(self, blocks: Iterable[Block]) -> list[ParsedProvision]:
        return [self._provision(position, block) for position, block in enumerate(blocks, start=1)]

    def _provision(self, position: int, block: Block) -> ParsedProvision:
        text = block.text(self.words)
        if block.role == "heading":
            return self._heading(position, block, without_colon(text))
        if block.role == "formula":
            self.outline.reset()
            kind = "operative" if text.endswith(".") else "preambular"
            self.kinds = [kind]
            return self._made(position, kind, 1, "", "", text)
        return self._paragraph(position, block, text)

    def _heading(self, position: int, block: Block, text: str) -> ParsedProvision:
        self.outline.reset()
        self.annexed = self.annexed or is_annex(text)
        return self._made(position, "heading", 1, block.number, "", text)

    def _paragraph(self, position: int, block: Block, text: str) -> ParsedProvision:
        opening = find_opening(text, self.language)
        capital = text[:1].isupper()
        level = self._level(block, opens=opening is not None and capital, capital=capital)
        if not capital and (level > 1 or not block.number):
            opening = None
        self.after_colon = text.endswith(":")
        kind = opening.kind if opening else self._inherited(level, numbered=block.marker is not None)
        self.kinds[level - 1 :] = [kind]
        verb, rest = cut(text, opening)
        return self._made(position, kind, level, block.number, verb, rest)

    def _level(self, block: Block, *, opens: bool, capital: bool) -> int:
        if block.marker is None:
            return self.outline.plain()
        sentence = block.marker.is_top or (capital and block.number.isdigit())
        alone = opens or (sentence and not self.after_colon and not self.outline.counts_figures)
        return self.outline.place(block.marker, stands_alone=alone)

    def _inherited(self, level: int, *, numbered: bool) -> str:
        if level > 1:
            return self.kinds[level - 2]
        if numbered or self.annexed:
            return "operative"
        return self.kinds[0] if self.kinds else "preambular"

    def _made(self, position: int, kind: str, level: int, number: str, verb: str, text: str) -> ParsedProvision:
        return ParsedProvision(stable_id(self.source_id, position, kind, number), kind, level, number, verb, text)


def cut(text: str, opening: Opening | None) -> tuple[str, str]:
    """The space goes with the verb where it is sure to come back between the two."""
    if opening is None:
        return "", text
    rest = text[len(opening.verb) :]
    return opening.verb, rest[1:] if rest.startswith(" ") and stands_apart(rest[1:]) else rest
