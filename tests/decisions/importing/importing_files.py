"""Word documents and PDFs, built for one test each."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import typst
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Levels as (numFmt, lvlText), a level a pair.
LEGAL = [("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")]
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def new_document() -> Any:
    """Without the lists of python-docx's own template."""
    document = docx.Document()
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    return document


def add_list(document: Any, levels: Iterable[tuple[str, str]], number: int = 1, extra: dict[int, str] | None = None):
    """A pattern and a list of the same id; `extra` is XML within a level."""
    inner = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{(extra or {}).get(depth, "")}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    pattern = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{inner}</w:abstractNum>'
    root = document.part.numbering_part.element
    root.append(parse_xml(pattern))
    use_list(document, number, number)


def use_list(document: Any, pattern: int, number: int, overrides: str = "") -> None:
    document.part.numbering_part.element.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{pattern}"/>{overrides}</w:num>')
    )


def numbered(document: Any, text: str, depth: int = 0, number: int = 1) -> Any:
    paragraph = document.add_paragraph(text)
    set_number(paragraph._p, number, depth)
    return paragraph


def set_number(element: Any, number: int, depth: int = 0) -> None:
    """On a paragraph or a style."""
    element.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def add_footnotes(document: Any, notes: list[str]) -> None:
    body = "".join(
        f'<w:footnote w:id="{index}"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
        for index, note in enumerate(notes, start=1)
    )
    blob = f"<w:footnotes {nsdecls('w')}>{body}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def add_xml(paragraph: Any, xml: str) -> None:
    """Append elements of the main namespace to a paragraph."""
    for element in parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"):
        paragraph._p.append(element)


def saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def docx_of(paragraphs: Iterable[str]) -> bytes:
    document = new_document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def pdf_of(lines: Iterable[str], settings: str = "") -> bytes:
    """Each line as it stands; an empty one leaves its room."""
    text = "\\ \n".join(f"#text({quoted(line)})" if line.strip() else "~" for line in lines)
    return typst.compile(f"#set page(margin: 15mm)\n#set text(size: 8pt)\n{settings}\n{text}".encode())


def quoted(line: str) -> str:
    escaped = line.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
