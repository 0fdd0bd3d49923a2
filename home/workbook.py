"""A table as an Excel workbook, written row by row."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, TYPE_STRING
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: What Excel refuses in the name of a sheet, and how long it may be.
REFUSED = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
MAX_NAME = 31
WIDTH = 24


def workbook(
    title: str, head: Sequence[str], rows: Iterable[Sequence[Any]], about: str, facts: Iterable[Sequence[Any]]
) -> bytes:
    """One sheet with the rows, a second that says what they are."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title.translate(REFUSED)[:MAX_NAME].strip() or None)
    sheet.freeze_panes = "A2"
    for position in range(1, len(head) + 1):
        sheet.column_dimensions[get_column_letter(position)].width = WIDTH
    sheet.append([cell(sheet, label, Font(bold=True)) for label in head])
    for row in rows:
        sheet.append([cell(sheet, value) for value in row])
    note = book.create_sheet(about[:MAX_NAME])
    for name, value in facts:
        note.append([cell(note, name, Font(bold=True)), cell(note, value)])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def cell(sheet: Any, value: Any, font: Font | None = None) -> WriteOnlyCell:
    """A text stays one, even where it begins like a formula; dates and numbers can be reckoned with."""
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)
    made = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        made.data_type = TYPE_STRING
    if font:
        made.font = font
    return made
