"""Lines into paragraphs: a paragraph begins where a number, an opening verb, a heading or a speaking blank line stands.

A word that only looks like a beginning doesn't cut running text: the paragraph before must have ended, with a stop, a
comma, a line left short, or a blank line in a text where blank lines part the paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from decisions.importing.block import Block
from decisions.importing.footnotes import calls, footnote
from decisions.importing.headings import is_capital_heading, is_formula, is_keyword_heading, is_short_heading
from decisions.importing.lists import LIST_REACH, second_follows
from decisions.importing.numbers import read_marker, without_marker
from decisions.importing.sentences import announces, ended_early, ending, goes_on, is_capitals, is_closed, starts_small

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from decisions.importing.lines import Line
    from decisions.importing.numbers import Marker, Style


def gather(lines: Sequence[Line], opens: Callable[[str], bool], *, speak: bool) -> list[Block]:
    """`opens` knows the opening verbs of a language; `speak` says whether blank lines part the paragraphs."""
    width = max((len(line.text) for line in lines), default=0)
    return Gatherer(lines, opens, speak, width).gathered()


@dataclass(slots=True)
class Gatherer:
    lines: Sequence[Line]
    opens: Callable[[str], bool]
    speak: bool
    width: int
    blocks: list[Block] = field(default_factory=list)
    current: Block | None = None
    counted: set[tuple[Style, int]] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)

    def gathered(self) -> list[Block]:
        for index, line in enumerate(self.lines):
            self._take(index, line)
            self.called.update(calls(line.text))
        return self.blocks

    def _take(self, index: int, line: Line) -> None:
        rules = (self._marked, self._footnote, self._opened, self._headed, self._plain)
        block = next(filter(None, (rule(index) for rule in rules)), None)
        if block:
            self.blocks.append(block)
            self.current = block
            return
        if self.current and self.current.role == "footnote" and (interrupted := self._interrupted(line)):
            self.current = interrupted
        if self.current:
            self.current.lines.append(line)

    def _interrupted(self, line: Line) -> Block | None:
        """The paragraph that a footnote at the foot of a page cut in two."""
        if not (line.gap or line.turned) or not ending(self.blocks[-1].last):
            return None
        above = next((block for block in reversed(self.blocks) if block.role != "footnote"), None)
        return above if above and above.role == "text" and not is_closed(above.last) else None

    def _broke(self, index: int) -> bool:
        line = self.lines[index]
        speaks = self.speak and line.gap > 0 and not line.turned
        return speaks and not (self.current and goes_on(self.current.last, line.text))

    def _ready(self, index: int, *, comma: bool = True) -> bool:
        """Whether the paragraph before may have ended; after a comma only where the next beginning is beyond doubt."""
        if self.current is None:
            return True
        if self.current.is_only_marker:
            return False
        mark = ending(self.current.last)
        return self.current.role == "heading" or self._broke(index) or (bool(mark) and (comma or mark != ","))

    def _next(self, index: int) -> Line | None:
        return self.lines[index + 1] if index + 1 < len(self.lines) else None

    def _marked(self, index: int) -> Block | None:
        line = self.lines[index]
        marker = read_marker(line.text)
        if not marker or not (marker.is_glyph or self._is_meant(index, marker)):
            return None
        self.counted.update(marker.senses)
        self.numbers.add(marker.number)
        role = "heading" if self._is_numbered_heading(index, marker) else "text"
        return Block(role, [line], marker, marker.number, marker.length)

    def _is_meant(self, index: int, marker: Marker) -> bool:
        """A number and not a figure, an initial or a dash at the beginning of a line of running text."""
        rest = self.lines[index].text[marker.length :]
        if not self._ready(
            index, comma=not marker.bare and (marker.form != "dash" or self.counted.issuperset(marker.senses))
        ):
            return self._opens_list(index, marker) or self._continues_list(index, marker)
        if marker.form == "1":
            return self.opens(rest)
        if marker.bare:
            return bool(rest) and not starts_small(rest)
        counts = marker.form != "." or marker.number.isdigit()
        return counts or any(place == 1 or (style, place - 1) in self.counted for style, place in marker.senses)

    def _opens_list(self, index: int, marker: Marker) -> bool:
        """ "(a)" in the middle of a sentence, where "(b)" follows at the beginning of a line."""
        if marker.bare or self.current is None or self.current.is_only_marker:
            return False
        return second_follows(marker, self.lines[index : index + LIST_REACH])

    def _continues_list(self, index: int, marker: Marker) -> bool:
        """ "(b)" after an item "(a)" that has no stop, unless the line before says that "paragraph (b)" is meant."""
        text = self.lines[index].text
        if marker.form in ("1", "dash") or self.current is None or announces(self.current.last):
            return False
        if marker.number[0].isdigit() and starts_small(text[marker.length :]):
            return False
        deeper = marker.form == "1.1" and marker.number.rpartition(".")[0] in self.numbers
        return deeper or any((style, place - 1) in self.counted for style, place in marker.senses)

    def _is_numbered_heading(self, index: int, marker: Marker) -> bool:
        rest = self.lines[index].text[marker.length :]
        after = self._next(index)
        if marker.is_bullet or not is_short_heading(rest) or self.opens(rest) or not after or starts_small(after.text):
            return False
        if is_capitals(rest, least=6):
            return True
        following = read_marker(after.text)
        if following and (following.form == marker.form or rest.endswith(":")):
            return False
        return marker.is_top and self.speak and after.gap > 0 and not after.turned

    def _footnote(self, index: int) -> Block | None:
        line = self.lines[index]
        number, cut = footnote(line.text)
        if number not in self.called:
            return None
        if not (line.gap or line.turned or self._ready(index)):
            return None
        self.called.discard(number)
        return Block("footnote", [line], None, number, cut)

    def _opened(self, index: int) -> Block | None:
        line, before = self.lines[index], self.current
        if not self.opens(line.text):
            return None
        early = before is not None and not before.is_only_marker and ended_early(before.last, line.text, self.width)
        return Block("text", [line]) if early or self._ready(index) else None

    def _headed(self, index: int) -> Block | None:
        line, after = self.lines[index], self._next(index)
        # A recital may end with a comma before a heading; that a paragraph begins after it makes it one.
        if not self._ready(index, comma=after is not None and self._surely_begins(after.text)):
            return None
        if is_formula(line.text):
            return Block("formula", [line])
        if is_keyword_heading(line.text):
            return Block("heading", [line])
        if after and starts_small(after.text):
            return None
        if is_capital_heading(line.text) and not self._continues_heading(index):
            return Block("heading", [line])
        return Block("heading", [line]) if after and self._stands_alone(line, after) else None

    def _surely_begins(self, text: str) -> bool:
        marker, rest = read_marker(text), without_marker(text)
        return self.opens(rest) or (marker is not None and marker.number.isdigit() and rest[:1].isupper())

    def _stands_alone(self, line: Line, after: Line) -> bool:
        """A short line between blank ones, or at least before one; what ends with a colon may open a list instead."""
        if not (self.speak and after.gap and not after.turned and is_short_heading(line.text)):
            return False
        return not line.text.endswith(":") or read_marker(after.text) is None

    def _continues_heading(self, index: int) -> bool:
        """The second line of a heading in capitals."""
        before, line = self.current, self.lines[index]
        if not before or before.role != "heading" or self._broke(index) or line.turned:
            return False
        return is_capitals(before.last) and is_capitals(line.text) and not is_keyword_heading(before.last)

    def _plain(self, index: int) -> Block | None:
        line, before = self.lines[index], self.current
        if before is None:
            return Block("text", [line])
        if before.role == "heading":
            return None if self._continues_heading(index) else Block("text", [line])
        if before.role == "footnote" and self._interrupted(line):
            return None
        if before.is_only_marker:
            return None
        turned = self.speak and line.turned and is_closed(before.last) and not starts_small(line.text)
        ended = before.role == "formula" and ending(before.last)
        return Block("text", [line]) if self._broke(index) or turned or ended else None
