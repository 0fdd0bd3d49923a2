"""What stands before the first paragraph of a decision: its title, its designation and how it was adopted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from decisions.importing.headings import is_formula, is_keyword_heading, without_colon
from decisions.importing.hyphens import join
from decisions.importing.numbers import read_marker
from decisions.importing.parsed import Unreadable
from decisions.importing.sentences import ending, goes_on, is_capitals, starts_small
from decisions.importing.verbs import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from decisions.importing.hyphens import Words
    from decisions.importing.lines import Line

NUMBER = r"[a-z]{0,6}[0-9]+(?:[./-][a-z]{0,6}[0-9]+)*(?!\w)(?:\s?\(rev[^)]{0,30}\))?"
WORD = r"(?:r[ée]solution|d[ée]cision|recomm[ae]ndation|resoluci[óo]n|decisi[óo]n|recomendaci[óo]n)(?:e?s)?"
DESIGNATION = re.compile(
    r"(?:[a-z]+(?:/[a-z0-9.]+)*/|CMS |AEWA |draft |projet de |proyecto de )?"
    rf"{WORD}\s(?:n[o°º]?\.?\s?)?(?P<number>{NUMBER}(?:\s?(?:-|\u2013|to|à|a|and|et|y)\s?{NUMBER})?)",
    re.IGNORECASE,
)
DESIGNATED = re.compile(WORD, re.IGNORECASE)
ADOPTED = re.compile(
    r"\(?(?:adopted|adopte(?:e|s|es)?|adoptad(?:o|a|os|as)|approved|aprobad(?:o|a|os|as))\s(?:by|at|par|lors|por|en)\b"
)


@dataclass(frozen=True, slots=True)
class Head:
    """`left` are lines that stand before the first paragraph, and after the title."""

    title: str
    number: str
    discarded: tuple[str, ...]
    left: tuple[Line, ...]
    length: int


def read_head(lines: Sequence[Line], opens: Callable[[str], bool], words: Words, *, speak: bool) -> Head:
    length = head_length(lines, opens, speak=speak)
    head = lines[:length]
    aside = set_aside(head)
    candidates = [line for index, line in enumerate(head) if index not in aside]
    if not any(has_letters(line.text) for line in candidates):
        aside, candidates = set(), list(head)
    size = title_size(candidates, speak=speak)
    title = without_colon(join([line.text for line in candidates[:size]], words))
    if not has_letters(title):
        raise Unreadable(lines[0].number, "there is no title before the first paragraph")
    discarded = tuple(head[index].text for index in sorted(aside))
    above = head[: next(index for index in range(length) if index not in aside) + 1]
    return Head(title, designation(line.text for line in above), discarded, tuple(candidates[size:]), length)


def head_length(lines: Sequence[Line], opens: Callable[[str], bool], *, speak: bool) -> int:
    mixed = any(any(c.islower() for c in line.text) for line in lines)
    starts = (i for i in range(len(lines)) if begins_text(lines, i, opens, speak=speak, mixed=mixed))
    first = next(starts, len(lines))
    if first == 0 and opens(lines[0].text):
        # A title may begin like a recital ("Supporting …"), but it doesn't end like one.
        second = next(starts, len(lines))
        return second if second < len(lines) and not ending(lines[second - 1].text) else 0
    return first


def begins_text(lines: Sequence[Line], index: int, opens: Callable[[str], bool], *, speak: bool, mixed: bool) -> bool:
    text = lines[index].text
    if opens(text):
        return not (mixed and continues_capitals(lines, index, speak=speak))
    return begins_numbered(lines, index, opens) or (index > 0 and (is_keyword_heading(text) or is_formula(text)))


def continues_capitals(lines: Sequence[Line], index: int, *, speak: bool) -> bool:
    """A line such as "SUPPORTING THE FAMILY" in the middle of a title in capitals."""
    text, before = lines[index].text, lines[index - 1].text if index else ""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    parted = bool(ending(before)) or (speak and lines[index].gap > 0)
    return is_capitals(text) and is_capitals(before) and not parted and not starts_small(after)


def begins_numbered(lines: Sequence[Line], index: int, opens: Callable[[str], bool]) -> bool:
    text, before = lines[index].text, lines[index - 1].text if index else ""
    marker = read_marker(text)
    if not marker or marker.form == "dash":
        return False
    rest = text[marker.length :]
    if marker.form == "1":
        return opens(rest)
    if marker.bare:
        return bool(rest) and not starts_small(rest) and not DESIGNATED.fullmatch(before)
    return marker.form != "." or marker.number.isdigit() or any(place == 1 for _, place in marker.senses)


def set_aside(head: Sequence[Line]) -> set[int]:
    """Designations above the title, the note of adoption (to the end of its bracket), and headers of every page."""
    aside: set[int] = set()
    bracket = 0
    for index, line in enumerate(head):
        adopted = bracket > 0 or bool(ADOPTED.match(folded(line.text)))
        above = len(aside) == index and sole_designation(line.text)
        if adopted or above or line.repeated:
            aside.add(index)
        bracket += line.text.count("(") - line.text.count(")") if adopted else 0
    return aside


def title_size(lines: Sequence[Line], *, speak: bool) -> int:
    """The title ends with a full stop, or at a blank line that parts; capitals go on over one."""
    for index, (before, line) in enumerate(pairwise(lines), start=1):
        capitals = is_capitals(before.text) and is_capitals(line.text)
        parted = speak and line.gap > 0 and not goes_on(before.text, line.text) and not capitals
        if parted or ending(before.text) == ".":
            return index
    return len(lines)


def designation(texts: Iterable[str]) -> str:
    """The number in the first line that begins with one ("Résolution 12.4 (Rev.COP14)"), as printed."""
    found = next(filter(None, (DESIGNATION.match(text) for text in texts)), None)
    return found["number"] if found else ""


def sole_designation(text: str) -> str:
    """The number of a line that says nothing else."""
    found = DESIGNATION.fullmatch(text.rstrip("*.: "))
    return found["number"] if found else ""


def has_letters(text: str) -> bool:
    return any(c.isalpha() for c in text)
