"""What a text asks for: words, phrases in quotes, `-` before what must not occur, `*` behind a beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .analysis import is_stopword, words

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A phrase in quotes of any style, or what stands between two spaces; either may follow a minus.
_CLAUSE = re.compile(
    r"""(?P<minus>(?<!\S)[-\u2212])?(?:["“”«»](?P<phrase>[^"“”«»]*)(?:["“”«»]|$)|(?P<run>[^\s"“”«»]+))"""
)


@dataclass(frozen=True)
class Clause:
    """Words that stand one behind the other: "11.3" is the words 11 and 3. The last of them may be but begun."""

    words: tuple[str, ...]
    is_excluded: bool = False
    is_begun: bool = False

    @property
    def text(self) -> str:
        """As one would type it to look for nothing else."""
        said = " ".join(self.words) + "*" * self.is_begun
        return f'"{said}"' if len(self.words) > 1 else said


def parse(text: str) -> tuple[Clause, ...]:
    """Every text has a meaning: what can't be read as words is left out."""
    return tuple(clause for match in _CLAUSE.finditer(text) if (clause := _clause(match)).words)


def _clause(match: re.Match[str]) -> Clause:
    run = match["run"] or ""
    found = tuple(word.text for word in words(match["phrase"] or run))
    return Clause(found, is_excluded=bool(match["minus"]), is_begun=run.endswith("*"))


def telling(clauses: Sequence[Clause], language: str) -> Sequence[Clause]:
    """Those to look for in a language: words too common are left out beside others."""
    return [clause for clause in clauses if not _is_common(clause, language)] or clauses


def _is_common(clause: Clause, language: str) -> bool:
    return len(clause.words) == 1 and not clause.is_begun and is_stopword(clause.words[0], language)
