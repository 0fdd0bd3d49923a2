"""Files as rows: whatever a spreadsheet makes of them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from registry_files import as_csv, as_xlsx

from instruments.registry.tables import LARGEST, MOST_LINES, FileRefused, read_table

NAMES = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters='"'), min_size=1, max_size=8)
CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


@given(st.lists(st.tuples(NAMES, CELLS), min_size=1, max_size=9), st.sampled_from(",;\t"))
def test_what_is_written_is_read_again_whatever_separates_the_cells(pairs, delimiter):
    rows = [{"number": name, "text": text.strip()} for name, text in pairs]
    table = read_table(as_csv(rows, delimiter))
    assert [line.cells for line in table.lines] == [
        {"number": row["number"].strip(), "text": row["text"]} for row in rows
    ]


@given(st.binary(max_size=200))
def test_any_bytes_are_rows_or_a_refusal_in_words(content):
    for start in (b"", b"PK\x03\x04"):
        with suppress(FileRefused):
            assert read_table(start + content).lines


def test_a_workbook_reads_as_the_same_rows_in_csv():
    sheet = [["iso3", "number", "day", "agreed"], ["KEN", 7, datetime(2001, 2, 3), True], [None] * 4, ["CHL", 8.0]]
    table = read_table(as_xlsx([*sheet, ["PER", 1.5, date(1999, 1, 2)]]))
    assert [(line.number, *line.cells.values()) for line in table.lines] == [
        (2, "KEN", "7", "2001-02-03", "True"),
        (4, "CHL", "8", "", ""),
        (5, "PER", "1.5", "1999-01-02", ""),
    ]


def test_a_workbook_wrong_about_its_own_size_loses_no_row():
    content, wrong = as_xlsx([["a"], ["1"], ["2"], ["3"]]), BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(wrong, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'<dimension ref="A1:A4"', b'<dimension ref="A1:A2"'))
    assert wrong.getvalue() != content
    assert len(read_table(wrong.getvalue()).lines) == 3


def test_a_workbook_that_swells_is_not_opened(monkeypatch):
    monkeypatch.setattr("instruments.registry.tables.LARGEST_UNPACKED", 1000)
    with pytest.raises(FileRefused, match="too large"):
        read_table(as_xlsx([["a"], ["1"]]))


def test_excels_mark_semicolons_and_lines_within_a_cell():
    table = read_table('\ufeffIso3;Note\r\nKEN;"a; b\r\nc"\r\n\r\nCHL;d\r\n'.encode())
    assert table.columns == ["iso3", "note"]
    assert [(line.number, line.cells["note"]) for line in table.lines] == [(2, "a; b\r\nc"), (5, "d")]


def test_a_line_cut_off_or_too_long_says_so():
    table = read_table(b"a,b\n1,2\n1\n1,2,3\n1,2,,\n")
    assert [(line.number, bool(line.fault)) for line in table.lines] == [(2, False), (3, True), (4, True), (5, False)]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no rows"),
        (b"a,b\n", "no rows"),
        (b"a,a\n1,2\n", "Two columns"),
        (b"a,,b\n1,2,3\n", "no name"),
        ("é".encode("latin-1"), "neither"),
        ("a\tb\n1\t2\n".encode("utf-16"), "neither"),
        (b'a,b\n1,"2\n', "Line 2"),
        (b"PK\x03\x04 and no more", "broken"),
        (b"a" * (LARGEST + 1), "larger"),
        (b"a\n" + b"1\n" * (MOST_LINES + 1), "lines"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_reason(content, words):
    with pytest.raises(FileRefused, match=words):
        read_table(content)
