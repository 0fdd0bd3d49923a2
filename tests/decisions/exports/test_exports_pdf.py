"""PDF: tagged, complete, literal."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
from exports_records import ALTERNATING, RESOLUTION, RICH, heading, provision
from pypdfium2 import raw

from decisions.exports import pdf
from decisions.exports.record import Term

HOSTILE = '#import "x": * $x^2$ \\ *bold* _em_ ] [ `code` <label> @ref = head // no /* no */ #sys.inputs ~ --- "q"'


def words(content):
    """The text as a reader's program takes it, spaces folded."""
    with pypdfium2.PdfDocument(content) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(text.replace("\ufffe", "").split())


def metadata(content):
    with pypdfium2.PdfDocument(content) as document:
        return document.get_metadata_dict()


def outline(content):
    with pypdfium2.PdfDocument(content) as document:
        return [(item.level, item.get_title()) for item in document.get_toc()]


def language(content):
    with pypdfium2.PdfDocument(content) as document:
        size = raw.FPDFCatalog_GetLanguage(document, None, 0)
        buffer = (raw.FPDF_WCHAR * (size // 2))()
        raw.FPDFCatalog_GetLanguage(document, buffer, size)
        return bytes(buffer).decode("utf-16-le").rstrip("\0")


def is_accessible(content):
    return content.startswith(b"%PDF") and b"/StructTreeRoot" in content and b"pdfuaid" in content


def test_file_is_tagged_and_says_what_it_is():
    content = pdf.write(RICH)
    assert is_accessible(content)
    assert metadata(content)["Title"] == "CMS Resolution 11.3: Ponds & “puddles” <large>"
    assert metadata(content)["Author"] == "Conference of the Parties"
    assert language(content) == "en"
    assert language(pdf.write(replace(RESOLUTION, language="es", text_language="es"))) == "es"


def test_file_is_the_same_each_time():
    assert pdf.write.__wrapped__(RICH) == pdf.write.__wrapped__(RICH)


def test_every_provision_is_there_in_order():
    text = words(pdf.write(RICH))
    places = [text.index(one.sentence) for one in RICH.provisions]
    assert places == sorted(places)
    assert "3 Urges the Parties: Parties · COP15 3 a to count" in text


def test_sixty_provisions_need_several_pages_each_with_address_and_date():
    long = replace(RESOLUTION, provisions=tuple(provision(f"to count pond {n};", number=str(n)) for n in range(60)))
    content = pdf.write(long)
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 1
    assert all(f"{RESOLUTION.identifier} (accessed on 22 November 2026)" in page for page in pages)
    assert all(f"{n} to count pond {n};" in words(content) for n in range(60))


def test_headings_make_the_outline_without_holes():
    deep = replace(RESOLUTION, provisions=(heading("One"), heading("Three", level=3), *ALTERNATING, heading("Two")))
    assert outline(pdf.write(deep)) == [(0, "Enhancing Synergies"), (1, "One"), (2, "Three"), (1, "Two")]


@pytest.mark.parametrize("place", ["text", "verb", "number", "title", "topic", "heading"])
def test_hostile_words_come_out_literally(place):
    record = {
        "text": replace(RESOLUTION, provisions=(provision(HOSTILE),)),
        "verb": replace(RESOLUTION, provisions=(provision("x", verb=HOSTILE),)),
        "number": replace(RESOLUTION, provisions=(provision("x", number="#x $"),)),
        "title": replace(RESOLUTION, title=HOSTILE),
        "topic": replace(RESOLUTION, topics=(Term("x", HOSTILE),)),
        "heading": replace(RESOLUTION, provisions=(heading(HOSTILE),)),
    }[place]
    content = pdf.write(record)
    assert is_accessible(content)
    assert ("#x $" if place == "number" else HOSTILE).replace(" ", "") in words(content).replace(" ", "")


def test_signs_that_steer_machines_become_spaces():
    content = pdf.write(replace(RESOLUTION, provisions=(provision("one\ttwo\x07three\r\nfour", number="\x0c"),)))
    assert is_accessible(content)
    assert "one two three four" in words(content)


def test_words_without_a_glyph_still_make_a_tagged_file():
    content = pdf.write(replace(RESOLUTION, provisions=(provision("to count 鳥;"), provision("to go on."))))
    assert b"/StructTreeRoot" in content
    assert b"pdfuaid" not in content
    assert "to go on." in words(content)


def test_summary_is_marked():
    summary = replace(RICH, text_kind=Term("summary", "summary by the editors of this site"))
    assert "This is a summary in our own words, not the adopted text." in words(pdf.write(summary))
    assert "summary" not in words(pdf.write(RICH))
