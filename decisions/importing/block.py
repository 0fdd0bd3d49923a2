from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from decisions.importing.hyphens import join

if TYPE_CHECKING:
    from decisions.importing.hyphens import Words
    from decisions.importing.lines import Line
    from decisions.importing.numbers import Marker


@dataclass(slots=True)
class Block:
    """`role` is "text", "heading", "formula" or "footnote"; `cut` is how much of the first line is number."""

    role: str
    lines: list[Line]
    marker: Marker | None = None
    number: str = ""
    cut: int = 0

    @property
    def last(self) -> str:
        return self.lines[-1].text

    @property
    def is_only_marker(self) -> bool:
        return len(self.lines) == 1 and 0 < self.cut >= len(self.last)

    def text(self, words: Words) -> str:
        first = self.lines[0].text[self.cut :]
        return join([text for text in (first, *(line.text for line in self.lines[1:])) if text], words)
