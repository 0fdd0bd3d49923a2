from __future__ import annotations

from typing import TYPE_CHECKING

from decisions.importing.numbers import without_marker
from decisions.importing.parsed import Unreadable
from decisions.importing.verbs import LANGUAGES, find_opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from decisions.importing.lines import Line

MANY = 2


def refuse_unknown(language: str) -> None:
    if language not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise Unreadable(1, f"the language {language!r} is unknown; known are {known}")


def refuse_misfit(lines: Sequence[Line], language: str) -> None:
    """French and Spanish share spellings ("Consciente", "Decide"): what counts is which language opens far more."""
    opened = {code: opened_lines(lines, code) for code in LANGUAGES}
    fitting = max(LANGUAGES, key=lambda code: len(opened[code]))
    most, own = len(opened[fitting]), len(opened[language])
    if most >= MANY and most > 2 * own:
        named, given = LANGUAGES[fitting].name, LANGUAGES[language].name
        reason = f"{most} paragraphs open in {named} and {own} in {given}: the text is {named}"
        raise Unreadable(opened[fitting][0], reason)


def opened_lines(lines: Sequence[Line], language: str) -> list[int]:
    return [line.number for line in lines if opens(without_marker(line.text), language)]


def opens(text: str, language: str) -> bool:
    """A small letter begins no paragraph of a decision, unless a number stands before it."""
    return text[:1].isupper() and find_opening(text, language) is not None
