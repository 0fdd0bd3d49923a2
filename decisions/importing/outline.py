"""How deep a numbered paragraph stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decisions.importing.numbers import Marker, Style

PLAIN: Style = ("plain", "")


class Outline:
    """The styles of numbers that are open, outermost first, each with the last place in its count.

    A marker that continues a count belongs to it; one that begins a count opens a level; one that does neither
    belongs to the open count of its style, or opens a level. So "i." after "h." is a letter, "(i)" after "(a)" a
    Roman number one level deeper.
    """

    def __init__(self) -> None:
        self._open: list[tuple[Style, int]] = []

    def reset(self) -> None:
        self._open = []

    def plain(self) -> int:
        """A paragraph without a number: what is numbered after it is part of it, unless it says otherwise."""
        self._open = [(PLAIN, 0)]
        return 1

    @property
    def counts_figures(self) -> bool:
        return any(name in ("digit", "1.1") for (name, _), _ in self._open)

    def place(self, marker: Marker, *, stands_alone: bool) -> int:
        styles = [style for style, _ in self._open]
        if stands_alone and PLAIN in styles and not any(style in styles for style, _ in marker.senses):
            self.reset()
        level = self._continued(marker)
        if level is None:
            level = self._begun(marker)
        return level + 1

    def _continued(self, marker: Marker) -> int | None:
        for level in reversed(range(len(self._open))):
            style, last = self._open[level]
            if (style, last + 1) in marker.senses:
                self._open[level:] = [(style, last + 1)]
                return level
        return None

    def _begun(self, marker: Marker) -> int:
        styles = [style for style, _ in self._open]
        fresh = next((sense for sense in marker.senses if sense[1] == 1 and sense[0] not in styles), None)
        known = next((sense for sense in marker.senses if sense[0] in styles), None)
        sense = fresh or known or marker.senses[0]
        level = styles.index(sense[0]) if sense[0] in styles else len(styles)
        self._open[level:] = [sense]
        return level
