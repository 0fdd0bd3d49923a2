"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Edit:
    """A stretch of both texts: the same in both, or what the one has where the other has something else."""

    old: str
    new: str

    @property
    def is_same(self) -> bool:
        return self.old == self.new

    @property
    def is_space(self) -> bool:
        return self.is_same and self.old.isspace()


def tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def edits(old: str, new: str) -> list[Edit]:
    """The old texts of all edits make the old text, the new ones the new; the same and the changed alternate."""
    words, others = tokens(old), tokens(new)
    found = (
        Edit("".join(words[a:b]), "".join(others[c:d]))
        for _, a, b, c, d in SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    )
    return list(_joined(list(found)))


def _joined(found: list[Edit]) -> Iterator[Edit]:
    """A space between two changes says nothing by itself: the changes on both sides of it are one."""
    waiting: list[Edit] = []
    for position, edit in enumerate(found):
        between = edit.is_space and 0 < position < len(found) - 1
        if edit.is_same and not between:
            yield from _as_one(waiting)
            yield edit
            waiting = []
        else:
            waiting.append(edit)
    yield from _as_one(waiting)


def _as_one(parts: Iterable[Edit]) -> Iterator[Edit]:
    joined = Edit("".join(part.old for part in parts), "".join(part.new for part in parts))
    if joined.old or joined.new:
        yield joined
