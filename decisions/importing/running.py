"""Headers and footers that come back on page after page; only form feeds say where a page ends."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from decisions.importing.head import sole_designation
from decisions.importing.headings import is_keyword_heading
from decisions.importing.sentences import announces, is_closed, starts_small
from decisions.importing.verbs import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from decisions.importing.lines import Line

EDGE = 3
HEAD = 12
PAGE_AT_EDGE = re.compile(r"^[0-9]{1,3}\s+|\s+[0-9]{1,3}$")


@dataclass(frozen=True, slots=True)
class Running:
    """`doubtful` lines stand at the top of the first page: there the header may well be the title itself."""

    dropped: frozenset[int]
    doubtful: frozenset[int]


def running_lines(lines: Sequence[Line], known: Collection[int]) -> Running:
    """`known` furniture may stand between a header and the edge of its page; text may not."""
    tops = come_back(lines, at_tops(lines, EDGE), known, step=-1)
    repeated = named_again(lines, known) | tops | come_back(lines, at_bottoms(lines, EDGE), known, step=1)
    first = {index for index in tops if lines[index].page == lines[0].page}
    return Running(frozenset(repeated - first), frozenset(first))


def named_again(lines: Sequence[Line], known: Collection[int]) -> set[int]:
    """The designation of the whole text, where it comes back alone on a line and no sentence leads to it."""
    named = {index: number for index, line in enumerate(lines) if (number := sole_designation(line.text))}
    if not named:
        return set()
    number = named[min(named)]
    again = [index for index in named if named[index] == number and index not in known]
    own = again[:1] if again and again[0] < HEAD else []
    return {index for index in again if index not in own and not (index and announces(lines[index - 1].text))}


def come_back(lines: Sequence[Line], places: set[int], known: Collection[int], *, step: int) -> set[int]:
    """Walks in from the edge of each page, so that `step` leads back to it."""
    outermost: set[int] = set()
    repeated = on_many_pages(lines, places)
    for index in sorted(places, reverse=step > 0):
        outer = index + step
        at_edge = not 0 <= outer < len(lines) or lines[outer].page != lines[index].page
        if (index in repeated or index in known) and (at_edge or outer in outermost):
            outermost.add(index)
    return on_many_pages(lines, outermost)


def name_of(text: str) -> str:
    """What is the same on every page; a sentence, part of one, a heading or a bare number has no name."""
    if is_closed(text) or starts_small(text) or is_keyword_heading(text):
        return ""
    name = PAGE_AT_EDGE.sub("", folded(text))
    return name if sum(c.isalpha() for c in name) > 3 else ""


def on_many_pages(lines: Sequence[Line], places: Iterable[int]) -> set[int]:
    """The places whose text stands on two pages at least, and on half of all."""
    named: defaultdict[str, list[int]] = defaultdict(list)
    for index in places:
        if name := name_of(lines[index].text):
            named[name].append(index)
    least = max(2, len({line.page for line in lines}) / 2)
    return {index for found in named.values() if len({lines[i].page for i in found}) >= least for index in found}


def at_tops(lines: Sequence[Line], depth: int) -> set[int]:
    """The first lines of each page."""
    starts = [index for index, line in enumerate(lines) if index == 0 or line.page != lines[index - 1].page]
    return {index for start in starts for index in range(start, min(start + depth, len(lines)))}


def at_bottoms(lines: Sequence[Line], depth: int) -> set[int]:
    """The last lines of each page."""
    pages = [*(line.page for line in lines), None]
    ends = [index for index in range(len(lines)) if pages[index] != pages[index + 1]]
    return {index for end in ends for index in range(max(0, end - depth + 1), end + 1)}
