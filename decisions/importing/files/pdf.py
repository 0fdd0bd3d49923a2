"""The text layer of a PDF: pages parted by form feeds, and a blank line where the print leaves more room than usual."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium

from decisions.importing.parsed import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_PAGES = 500
#: How much wider than most the room between two lines is, where a paragraph ends.
PARTED = 1.25
#: How high a figure is at least, of the height of its line; the raised ones before footnotes are lower.
UPRIGHT = 0.6
#: The reader's sign for a hyphen at the end of a line, which it then joins to the next.
BROKEN = "\x02"
#: The reader's sign for a glyph of which the file doesn't say what it means.
NAMELESS, UNKNOWN, BULLET = "\0", "\ufffd", "•"
LONE = re.compile(rf"(?<!\S){NAMELESS}(?!\S)")
PASSWORD = pdfium.raw.FPDF_ERR_PASSWORD


@dataclass(frozen=True)
class PrintedLine:
    """`height` is where its first letter stands above the foot of the page."""

    text: str
    height: float


def read_pdf(content: bytes) -> str:
    pages = list(read_pages(content))
    if not any(char.isalnum() for page in pages for line in page for char in line.text):
        raise Unreadable(0, "the PDF has no text: this is a scan, or a picture of a text")
    usual = usual_room(pages)
    return "\f".join("\n".join(spaced(page, usual)) for page in pages)


def read_pages(content: bytes) -> Iterator[list[PrintedLine]]:
    document = opened(content)
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable(MOST_PAGES, f"the PDF has more than {MOST_PAGES} pages", "page")
        for number in range(len(document)):
            try:
                yield list(read_page(document[number]))
            except pdfium.PdfiumError as error:
                raise Unreadable(number + 1, "the page is damaged", "page") from error
    finally:
        document.close()


def opened(content: bytes) -> Any:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        encrypted = error.err_code == PASSWORD
        raise Unreadable(0, "the PDF is encrypted" if encrypted else "the PDF is damaged") from error


def read_page(page: Any) -> Iterator[PrintedLine]:
    text_page = page.get_textpage()
    start = 0
    for line in lines_of(characters(text_page)):
        if line.strip():
            yield place(line, start, text_page)
        start += len(line)
    text_page.close()
    page.close()


def characters(text_page: Any) -> str:
    """One for each place on the page, where the reader's own text leaves out those it can't name.

    A sign without a name that stands alone is a bullet.
    """
    count = text_page.count_chars()
    text = "".join(chr(pdfium.raw.FPDFText_GetUnicode(text_page, index)) for index in range(count))
    return LONE.sub(BULLET, text).replace(NAMELESS, UNKNOWN)


def lines_of(text: str) -> list[str]:
    """Each line with its end; a broken word ends one too."""
    return text.replace(BROKEN, f"{BROKEN}\x1e").replace("\r\n", "\r\n\x1e").split("\x1e")


def place(line: str, start: int, text_page: Any) -> PrintedLine:
    indent = len(line) - len(line.lstrip())
    _, bottom, _, top = text_page.get_charbox(start + indent, loose=True)
    text = line.strip().replace(BROKEN, "-")
    figures = len(text) - len(text.lstrip("0123456789"))
    if 0 < figures < min(3, len(text)) and text[figures].isalpha():
        _, low, _, high = text_page.get_charbox(start + indent)
        if high - low < UPRIGHT * (top - bottom):
            text = f"{text[:figures]} {text[figures:]}"
    return PrintedLine(text, bottom)


def room(before: PrintedLine, after: PrintedLine) -> float:
    return before.height - after.height


def usual_room(pages: Sequence[Sequence[PrintedLine]]) -> float:
    """Between the lines of one paragraph: less than half of all are wider apart in a text of any length."""
    rooms = [room(before, after) for page in pages for before, after in pairwise(page)]
    downwards = [width for width in rooms if width > 1]
    return quantiles(downwards, n=4)[0] if len(downwards) > 1 else 0


def spaced(page: Sequence[PrintedLine], usual: float) -> Iterator[str]:
    for index, line in enumerate(page):
        if index and usual and room(page[index - 1], line) > PARTED * usual:
            yield ""
        yield line.text
