from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from decisions.importing.numbers import read_marker
from decisions.importing.sentences import announces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from decisions.importing.lines import Line
    from decisions.importing.numbers import Marker

# How many lines below its first item a list may have its second.
LIST_REACH = 12


def second_follows(marker: Marker, lines: Sequence[Line]) -> bool:
    """Whether a line begins with "(b)" after this "(a)", and is not part of a phrase such as "paragraph (b)"."""
    second = {(style, 2) for style, place in marker.senses if place == 1}
    for before, line in pairwise(lines):
        found = read_marker(line.text)
        if found and second.intersection(found.senses) and not announces(before.text):
            return True
    return False
