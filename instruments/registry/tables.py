"""Files of the registry as rows of text: CSV, or an Excel workbook, whatever their name says."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO, StringIO
from itertools import islice
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 5_000_000
#: What a workbook may hold once it is unpacked, in bytes.
LARGEST_UNPACKED = 100_000_000
MOST_LINES = 20_000
MOST_COLUMNS = 200
DELIMITERS = ",;\t"
#: How a zip file begins, as every XLSX does.
ZIP = b"PK\x03\x04"

Cells = list[str]


class FileRefused(Exception):
    """The whole file cannot be read, for the reason given in the reader's words."""


@dataclass(frozen=True)
class Line:
    number: int
    cells: dict[str, str]
    #: What is wrong with the line itself, before anything in it is read.
    fault: str = ""


@dataclass(frozen=True)
class Table:
    columns: list[str]
    lines: list[Line] = field(default_factory=list)


def read_table(content: bytes) -> Table:
    """The rows by the names in the first line that is not empty."""
    if len(content) > LARGEST:
        raise FileRefused(_("The file is larger than %(size)s.") % {"size": filesizeformat(LARGEST)})
    is_workbook = content.startswith(ZIP)
    rows = list(islice(sheet_rows(content) if is_workbook else text_rows(content), MOST_LINES + 1))
    if len(rows) > MOST_LINES:
        raise FileRefused(_("The file has more than %(count)d lines.") % {"count": MOST_LINES})
    rows = [(number, cells) for number, cells in rows if any(cells)]
    if len(rows) < 2:
        raise FileRefused(_("The file has no rows."))
    columns = head(rows[0][1])
    return Table(columns, [line(number, columns, cells, is_workbook) for number, cells in rows[1:]])


def head(cells: Cells) -> list[str]:
    """The names of the columns; each may stand there once."""
    names = [cell.strip().lower() for cell in trimmed(cells)]
    for name in names:
        if names.count(name) > 1 or not name:
            raise FileRefused(_("Two columns are called “%(name)s”, or one has no name.") % {"name": name})
    return names


def line(number: int, columns: list[str], cells: Cells, is_workbook: bool) -> Line:
    """A line of a CSV with cells missing was cut off; a workbook does not store empty cells at its end."""
    cells = trimmed(cells) if is_workbook or len(cells) > len(columns) else cells
    missing = [""] * (len(columns) - len(cells)) if is_workbook else []
    if len(cells) + len(missing) == len(columns):
        return Line(number, dict(zip(columns, cells + missing, strict=True)))
    counts = {"cells": len(cells), "columns": len(columns)}
    return Line(number, {}, _("It has %(cells)d cells, but there are %(columns)d columns.") % counts)


def trimmed(cells: Cells) -> Cells:
    last = max((at for at, cell in enumerate(cells) if cell), default=-1)
    return cells[: last + 1]


def text_rows(content: bytes) -> Iterator[tuple[int, Cells]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused(_("This is neither a CSV file in UTF-8 nor an XLSX workbook.")) from error
    first = text.lstrip().split("\n", 1)[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(DELIMITERS, key=first.count), strict=True)
    before = 0
    try:
        for cells in reader:
            yield before + 1, [cell.strip() for cell in cells]
            before = reader.line_num
    except csv.Error as error:
        raise FileRefused(_("Line %(number)d is broken: a quotation mark?") % {"number": before + 1}) from error


def sheet_rows(content: bytes) -> Iterator[tuple[int, Cells]]:
    """The first sheet, row by row as Excel numbers them."""
    broken = (BadZipFile, ZlibError, InvalidFileException, SyntaxError)
    try:
        if sum(info.file_size for info in ZipFile(BytesIO(content)).infolist()) > LARGEST_UNPACKED:
            raise FileRefused(_("The workbook is too large."))
        sheet = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()  # what a workbook says of its own size may be wrong, and rows would be lost
        rows = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)
        yield from ((number, [text_of(value) for value in row]) for number, row in enumerate(rows, start=1))
    except (*broken, ValueError, LookupError, TypeError, AttributeError, OSError, EOFError) as error:
        raise FileRefused(_("The workbook cannot be opened: it is broken, or protected.")) from error


def text_of(value: Any) -> str:
    """A cell as it would stand in a CSV file."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
