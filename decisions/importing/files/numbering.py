"""The numbers that Word counts and prints before paragraphs, and doesn't keep in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from decisions.importing.numbers import read_marker

PLACE = re.compile(r"%([1-9])")
ROMANS = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
# Letters and signs that symbol fonts draw as bullets.
DRAWN = {"o": "◦", "§": "▪", "Ø": "►", "ü": "✓", "q": "■", "v": "●"}
BULLET = "•"
Counts = dict[int, int]


@dataclass(frozen=True)
class Level:
    """`restart` is the highest level after which it counts anew; 0: it never does."""

    form: str
    text: str
    start: int
    restart: int
    style: str
    legal: bool


@dataclass
class Numbering:
    """Counts on as the paragraphs come; lists of one pattern share a count, unless one says where it starts."""

    root: Any
    styles: Any
    counts: dict[str, Counts] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.patterns = by_id(self.root, "w:abstractNum", "w:abstractNumId")
        self.lists = by_id(self.root, "w:num", "w:numId")
        self.by_style = by_id(self.styles, "w:style", "w:styleId")

    def number(self, paragraph: Any) -> str:
        """What stands before a paragraph, such as "(a)" or "2.1."; nothing where it isn't numbered."""
        list_id, depth = self._place(paragraph)
        if list_id not in self.lists:
            return ""
        levels = self._levels(list_id)
        if depth not in levels:
            return ""
        counts = self._counted(list_id, depth, levels)
        return printed(levels, depth, counts)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """List and level, from the paragraph itself or from its style and those that one is based on."""
        style = value(paragraph, "w:pPr/w:pStyle") or self._default()
        list_id, depth = value(paragraph, "w:pPr/w:numPr/w:numId"), value(paragraph, "w:pPr/w:numPr/w:ilvl")
        chain = self._chain(style)
        if not list_id:
            list_id = next(filter(None, (value(entry, "w:pPr/w:numPr/w:numId") for entry in chain)), "")
            depth = depth or self._linked(list_id, chain)
        return list_id, int(depth or 0)

    def _linked(self, list_id: str, chain: list[Any]) -> str:
        """The level that names one of the styles, or the one a style names."""
        names = [entry.get(qn("w:styleId")) for entry in chain]
        levels = self._levels(list_id) if list_id in self.lists else {}
        named = (str(depth) for name in names for depth, level in levels.items() if level.style == name)
        given = (value(entry, "w:pPr/w:numPr/w:ilvl") for entry in chain)
        return next(named, "") or next(filter(None, given), "")

    def _default(self) -> str:
        styles = (name for name, style in self.by_style.items() if is_default(style))
        return next(styles, "")

    def _chain(self, name: str) -> list[Any]:
        chain: list[Any] = []
        while (style := self.by_style.get(name)) is not None and style not in chain:
            chain.append(style)
            name = value(style, "w:basedOn")
        return chain

    def _pattern(self, list_id: str) -> str:
        """A list may take its pattern from a style, which names the list that has it."""
        seen: set[str] = set()
        while list_id not in seen and list_id in self.lists:
            seen.add(list_id)
            pattern_id = value(self.lists[list_id], "w:abstractNumId")
            link = value(self.patterns[pattern_id], "w:numStyleLink") if pattern_id in self.patterns else ""
            if not link:
                return pattern_id
            list_id = value(self.by_style.get(link), "w:pPr/w:numPr/w:numId")
        return ""

    def _levels(self, list_id: str) -> dict[int, Level]:
        pattern = self.patterns.get(self._pattern(list_id))
        overrides = [found for entry in self.lists[list_id].findall(qn("w:lvlOverride")) for found in entry]
        found = [] if pattern is None else pattern.findall(qn("w:lvl"))
        found += [entry for entry in overrides if entry.tag == qn("w:lvl")]
        return {int(entry.get(qn("w:ilvl"))): level(entry) for entry in found}

    def _counted(self, list_id: str, depth: int, levels: dict[int, Level]) -> Counts:
        counts = self.counts.setdefault(self._pattern(list_id), {})
        started = self._started(list_id, depth)
        if started is not None:
            counts[depth] = started
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else levels[depth].start
        for deeper in [other for other in counts if other > depth]:
            if deeper not in levels or depth < levels[deeper].restart:
                del counts[deeper]
        return counts

    def _started(self, list_id: str, depth: int) -> int | None:
        """Where this list says that it starts, the first time that it is met."""
        if (list_id, depth) in self.begun:
            return None
        self.begun.add((list_id, depth))
        overrides = self.lists[list_id].findall(qn("w:lvlOverride"))
        own = (value(entry, "w:startOverride") for entry in overrides if entry.get(qn("w:ilvl")) == str(depth))
        return next((int(start) for start in own if start), None)


def level(element: Any) -> Level:
    depth = int(element.get(qn("w:ilvl")))
    return Level(
        form=value(element, "w:numFmt") or "decimal",
        text=value(element, "w:lvlText"),
        start=int(value(element, "w:start") or 0),
        restart=int(value(element, "w:lvlRestart") or depth),
        style=value(element, "w:pStyle"),
        legal=element.find(qn("w:isLgl")) is not None,
    )


def printed(levels: dict[int, Level], depth: int, counts: Counts) -> str:
    """A lone figure or letter gets a point: without one it could be a word of the text."""
    own = levels[depth]
    if own.form == "none":
        return ""
    if own.form == "bullet":
        glyph = DRAWN.get(own.text.strip(), own.text.strip())
        marker = read_marker(f"{glyph} x")
        return glyph if marker and marker.is_bullet else BULLET

    def counted(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        other = levels.get(place, own)
        return numeral(counts.get(place, other.start), "decimal" if own.legal else other.form)

    label = PLACE.sub(counted, own.text).strip()
    return f"{label}." if label.isalnum() else label


def numeral(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        return roman(count).upper() if form == "upperRoman" else roman(count)
    return f"{count:02}" if form == "decimalZero" else "" if form == "none" else str(count)


def roman(count: int) -> str:
    letters = ""
    for worth, letter in ROMANS:
        times, count = divmod(count, worth)
        letters += letter * times
    return letters


def by_id(root: Any, tag: str, name: str) -> dict[str, Any]:
    return {} if root is None else {element.get(qn(name)): element for element in root.findall(qn(tag))}


def value(element: Any, path: str) -> str:
    """The `w:val` of what stands at a path, or nothing."""
    found = None if element is None else element.find("/".join(qn(step) for step in path.split("/")))
    return "" if found is None else found.get(qn("w:val")) or ""


def is_default(style: Any) -> bool:
    return style.get(qn("w:default")) in ("1", "true") and style.get(qn("w:type")) == "paragraph"
