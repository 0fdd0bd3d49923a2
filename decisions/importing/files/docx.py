"""The text of a Word document as it prints: numbers counted, deletions left out, footnotes at the end.

The running heads and feet of its pages are no part of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from decisions.importing.files.numbering import Numbering
from decisions.importing.files.runs import Runs
from decisions.importing.lines import PARAGRAPH
from decisions.importing.parsed import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Bytes that a document may take unpacked, its pictures included, and one part of it, from which a tree is built.
UNPACKED, LARGEST_PART = 150_000_000, 30_000_000
MOST_PARTS = 5_000
BODY = "word/document.xml"
WRAPPERS = {qn(name) for name in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo")}
NOTES = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}


def read_docx(content: bytes) -> str | None:
    """None for an archive that holds no Word document."""
    try:
        if not is_document(content):
            return None
        document = docx.Document(BytesIO(content))
        return PARAGRAPH.join(Reader(document).read())
    except (BadZipFile, ZlibError, OpcError, LxmlError, KeyError, ValueError, OSError, EOFError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(0, "the .docx is damaged") from error


def is_document(content: bytes) -> bool:
    """Refuses what would unpack to more than a document does; what an archive declares is all that is unpacked."""
    with ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
    sizes = [part.file_size for part in parts]
    trees = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    if len(parts) > MOST_PARTS or sum(sizes) > UNPACKED or max(trees, default=0) > LARGEST_PART:
        raise Unreadable(0, "unpacked, the .docx is too large")
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(0, "the file is encrypted")
    return any(part.filename == BODY for part in parts)


@dataclass
class Reader:
    document: Any
    notes: list[str] = field(default_factory=list)
    before: str = ""

    def __post_init__(self) -> None:
        styles = self.document.styles.element
        self.numbering = Numbering(related(self.document.part, RELATIONSHIP_TYPE.NUMBERING), styles)
        self.printed = {kind: notes_of(related(self.document.part, name)) for kind, name in NOTES.items()}

    def read(self) -> Iterator[str]:
        yield from self.blocks(self.document.element.body)
        for number, note in enumerate(self.notes, start=1):
            yield f"[{number}] {note}".rstrip()

    def blocks(self, parent: Any) -> Iterator[str]:
        for element in parent:
            if element.tag == qn("w:p"):
                yield from self.paragraph(element)
            elif element.tag == qn("w:tbl"):
                yield from self.table(element)
            elif element.tag in WRAPPERS:
                yield from self.blocks(element)

    def paragraph(self, element: Any) -> Iterator[str]:
        """Where the end of a paragraph was deleted, its words are part of the next."""
        runs = Runs(self.called).read(element)
        text, self.before = self.before + runs.text, ""
        mark_deleted = element.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None
        if mark_deleted:
            self.before = text
        elif number := self.numbering.number(element):
            text = f"{number} {text}" if text.strip() else ""
        if text.strip() and not mark_deleted:
            yield text.strip()
        for box in runs.boxes:
            yield from self.blocks(box)

    def table(self, element: Any) -> Iterator[str]:
        """Row by row; a row of which one cell alone is filled is no more than a frame around its paragraphs."""
        for row in element.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not element:
                continue
            cells = [cell for cell in (list(self.blocks(cell)) for cell in cells_of(row)) if cell]
            if len(cells) == 1:
                yield from cells[0]
            elif cells:
                yield " | ".join(" ".join(cell) for cell in cells)

    def called(self, kind: str, note_id: str) -> str:
        """The mark that calls a note, which is printed at the end."""
        note = self.printed[kind].get(note_id)
        if note is None:
            return ""
        self.notes.append(" ".join(self.note(note)))
        return f"[{len(self.notes)}]"

    def note(self, element: Any) -> Iterator[str]:
        texts = (Runs(lambda *_: "").read(paragraph).text for paragraph in element.iter(qn("w:p")))
        yield from (" ".join(text.split()) for text in texts if text.strip())


def cells_of(row: Any) -> Iterable[Any]:
    return (cell for cell in row.iter(qn("w:tc")) if next(cell.iterancestors(qn("w:tr"))) is row)


def related(part: Any, name: str) -> Any:
    """The root of another part of the document, or None."""
    try:
        return parse_xml(part.part_related_by(name).blob)
    except KeyError:
        return None


def notes_of(root: Any) -> dict[str, Any]:
    """Notes by their ids, without the lines that part them from the text."""
    notes = [] if root is None else [note for note in root if note.get(qn("w:type")) in (None, "normal")]
    return {note.get(qn("w:id")): note for note in notes}
