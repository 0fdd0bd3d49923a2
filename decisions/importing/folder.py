"""The files of a folder, grouped into the decisions whose texts they are: `resolution-11.3.en.docx`, `….fr.pdf`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

NAME = re.compile(r"(?P<stem>.+)[._ -](?P<language>[a-z]{2})\.(?P<form>[a-z]+)", re.IGNORECASE)
#: Where one text is there in several forms, the one that tells most about its paragraphs is read.
FORMS = ("docx", "txt", "pdf")


@dataclass
class Bundle:
    """The files of one decision; `aside` are those whose text is there in a better form."""

    stem: str
    files: dict[str, Path] = field(default_factory=dict)
    aside: list[Path] = field(default_factory=list)

    def add(self, language: str, path: Path) -> None:
        better, *rest = sorted(filter(None, [self.files.get(language), path]), key=rank)
        self.files[language] = better
        self.aside += rest

    def sources(self, languages: Sequence[str]) -> list[tuple[str, Path]]:
        """In the order of the languages: the first is taken for the original."""
        return [(language, self.files[language]) for language in languages if language in self.files]


def rank(path: Path) -> int:
    form = path.suffix.lower().removeprefix(".")
    return FORMS.index(form) if form in FORMS else len(FORMS)


def bundles_in(paths: Iterable[Path], languages: Sequence[str]) -> tuple[list[Bundle], list[Path]]:
    """Decisions in the order of their names, and the files whose name tells no language; hidden ones don't count."""
    bundles: defaultdict[str, Bundle] = defaultdict(lambda: Bundle(""))
    nameless = []
    for path in sorted(paths):
        if path.name.startswith((".", "~$")) or not path.is_file():
            continue
        found = NAME.fullmatch(path.name)
        if not found or found["language"].lower() not in languages:
            nameless.append(path)
            continue
        bundle = bundles[found["stem"].lower()]
        bundle.stem = bundle.stem or found["stem"]
        bundle.add(found["language"].lower(), path)
    return list(bundles.values()), nameless
