"""Printed numbers and bullets at the beginning of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

Style = tuple[str, str]

MARKERS = (
    ("()", re.compile(r"\(\s?(?P<number>[0-9]{1,3}|[A-Za-z]{1,5})\s?\)(?:\s+|$)")),
    (")", re.compile(r"(?P<number>[0-9]{1,3}|[A-Za-z]{1,5})\)(?:\s+|$)")),
    (".", re.compile(r"(?P<number>[0-9]{1,3}|[A-Za-z]{1,5})\.-?(?:\s+|$)")),
    ("§", re.compile(r"§\s*(?P<number>[0-9]{1,3})[.)]?(?:\s+|$)")),
    ("1.1", re.compile(r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3})+)(?P<end>[.)]?)(?:\s+|$)")),
    ("1", re.compile(r"(?P<number>[0-9]{1,3})\s+(?=\S)")),
    ("bullet", re.compile(r"(?P<glyph>[\uf000-\uf0ff•▪●◦‣\u2043■►➢✓·])(?P<number>)\s*")),
    ("dash", re.compile(r"(?P<glyph>[-\u2013\u2014*])(?P<number>)\s+(?=\S)")),
)
ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Marker:
    """`senses` are the ways to read it, each with its place in the count: "(i)" is a letter, and a Roman one.

    A bare marker ("14.114", "3") has no point or bracket, and may be a figure in running text.
    """

    number: str
    form: str
    senses: tuple[tuple[Style, int], ...]
    length: int
    bare: bool = False

    @property
    def is_glyph(self) -> bool:
        return self.form == "bullet"

    @property
    def is_bullet(self) -> bool:
        return self.form in ("bullet", "dash")

    @property
    def is_top(self) -> bool:
        """Numbers such as paragraphs of a whole text have, rather than the items of a list."""
        return self.form in ("§", "1.1", "1") or (self.form == "." and (self.number.isdigit() or self.number.isupper()))


def read_marker(text: str) -> Marker | None:
    for form, pattern in MARKERS:
        match = pattern.match(text)
        if match and (senses := senses_of(form, match)):
            bare = form == "1" or (form == "1.1" and not match["end"])
            return Marker(match["number"], form, senses, match.end(), bare)
    return None


def without_marker(text: str) -> str:
    marker = read_marker(text)
    return text[marker.length :] if marker else text


def senses_of(form: str, match: re.Match[str]) -> tuple[tuple[Style, int], ...]:
    number = match["number"]
    if form in ("bullet", "dash"):
        return (((form, match["glyph"]), 0),)
    if form == "1.1":
        parts = number.split(".")
        return (((form, str(len(parts))), int(parts[-1])),)
    if number.isdigit():
        return ((("digit", "." if form == "1" else form), int(number)),)
    return letter_senses(form, number)


def letter_senses(form: str, number: str) -> tuple[tuple[Style, int], ...]:
    """Letters count on as "aa", "bb"; what is neither a letter nor a Roman number is no marker ("etc.")."""
    if number not in (number.lower(), number.upper()):
        return ()
    case, small = "upper" if number.isupper() else "lower", number.lower()
    senses: list[tuple[Style, int]] = []
    if len(number) == 1:
        senses.append(((f"{case} letter", form), ord(small) - ord("a") + 1))
    if ROMAN.fullmatch(small):
        senses.append(((f"{case} roman", form), roman(small)))
    elif small == small[0] * 2:
        senses.append(((f"{case} letter", form), ord(small[0]) - ord("a") + 27))
    return tuple(senses)


def roman(text: str) -> int:
    values = [ROMAN_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
