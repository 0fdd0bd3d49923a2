"""PO files of one text in one language: written for translators, read back with nothing lost silently."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

import polib
from django.utils.translation import gettext as _

from .pieces import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .pieces import Piece

PAGE, REVISION, SOURCE = "X-Page", "X-Revision", "X-Source-Language"
WHERE = re.compile(r"\(line (\d+)\)")


class BadFile(ValueError):
    """The file can't be taken, for a reason that its translator understands."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(_("Line %(line)d: %(reason)s") % {"line": line, "reason": reason} if line else reason)


@dataclass
class Sorted:
    """What a file brings: `words` to take by key; `older` were translated from something the original said before."""

    words: dict[str, str] = field(default_factory=dict)
    older: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    empty: int = 0

    def confirmed(self) -> set[str]:
        """Places all of whose words in the file translate what the original says now."""
        return {place_of(key) for key in self.words} - self.dated() - {place_of(key) for key in self.unfinished}

    def dated(self) -> set[str]:
        return {place_of(key) for key in self.older}


def written(pieces: Iterable[Piece], header: Mapping[str, str]) -> str:
    """The file; words older than the original are marked as fuzzy, as translators' tools mark what needs a look."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        **header,
    }
    for piece in pieces:
        flags = ["fuzzy"] if piece.is_outdated else []
        entry = polib.POEntry(msgctxt=piece.key, msgid=piece.original, msgstr=piece.own, flags=flags)
        entry.comment = piece.note
        file.append(entry)
    return f"{file}\n"


def read(data: bytes) -> polib.POFile:
    try:
        # Given the content itself, polib would take a path for a file's name, and break lines where PO does not.
        with NamedTemporaryFile(suffix=".po") as file:
            file.write(data)
            file.flush()
            return polib.pofile(file.name, encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadFile(_("This file is not encoded in UTF-8.")) from error
    except (OSError, ValueError, LookupError, AttributeError) as error:
        line = WHERE.search(str(error))
        raise BadFile(_("This cannot be read as a PO file."), int(line[1]) if line else 0) from error


def check(file: polib.POFile, header: Mapping[str, str]) -> None:
    """Refuse the file of another page or another language."""
    if file.metadata.get(PAGE) != header[PAGE]:
        raise BadFile(_("This file belongs to another page."))
    if file.metadata.get("Language") != header["Language"]:
        raise BadFile(_("This file is in another language: %(code)s.") % {"code": file.metadata.get("Language", "")})


def sort(file: Iterable[polib.POEntry], pieces: Iterable[Piece]) -> Sorted:
    known, seen = {piece.key: piece for piece in pieces}, set()
    result = Sorted()
    for entry in file:
        key = entry.msgctxt or entry.msgid
        if key in seen:
            raise BadFile(_("“%(key)s” is there twice.") % {"key": key}, entry.linenum)
        seen.add(key)
        if not entry.msgstr:
            result.empty += 1
        elif key not in known or entry.obsolete:
            result.unknown.append(key)
        elif entry.fuzzy:
            result.unfinished.append(key)
        else:
            take(result, entry, known[key])
    return result


def take(result: Sorted, entry: polib.POEntry, piece: Piece) -> None:
    if "\x00" in entry.msgstr:
        raise BadFile(_("“%(key)s” has a character that no text has.") % {"key": piece.key}, entry.linenum)
    if piece.limit and len(entry.msgstr) > piece.limit:
        reason = _("“%(key)s” is longer than %(limit)d characters.") % {"key": piece.key, "limit": piece.limit}
        raise BadFile(reason, entry.linenum)
    result.words[piece.key] = entry.msgstr
    if entry.msgid != piece.original:
        result.older.append(piece.key)
