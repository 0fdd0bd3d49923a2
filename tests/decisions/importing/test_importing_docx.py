from __future__ import annotations

import io
import zipfile

import importing_files as made
import pytest
from docx.enum.style import WD_STYLE_TYPE

from decisions.importing import Unreadable, parse
from decisions.importing.files import Unsupported, read_text
from decisions.importing.files.numbering import numeral


def paragraphs(document) -> list[str]:
    return read_text(made.saved(document), "a.docx").split("\n\u2029")


def numbers(document) -> list[str]:
    return [text.split(" ")[0] for text in paragraphs(document)]


def test_levels_count_and_begin_anew_below_each_number():
    document = made.new_document()
    made.add_list(document, made.LEGAL)
    for depth in (0, 1, 1, 2, 1, 0, 1, 2, 2):
        made.numbered(document, "x", depth)
    assert numbers(document) == ["1.", "(a)", "(b)", "(i)", "(c)", "2.", "(a)", "(i)", "(ii)"]


def test_number_repeats_those_above_it():
    document = made.new_document()
    made.add_list(
        document, [("upperRoman", "%1."), ("decimal", "%1.%2"), ("decimal", "%2.%3")], extra={1: "<w:isLgl/>"}
    )
    for depth in (0, 0, 1, 1, 2):
        made.numbered(document, "x", depth)
    assert numbers(document) == ["I.", "II.", "2.1", "2.2", "2.1"]


def test_lists_of_one_pattern_share_a_count_unless_one_says_where_it_starts():
    document = made.new_document()
    made.add_list(document, made.LEGAL)
    made.use_list(document, 1, 2)
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    made.use_list(document, 1, 3, start)
    for number in (1, 1, 2, 3, 3, 2):
        made.numbered(document, "x", number=number)
    assert numbers(document) == ["1.", "2.", "3.", "7.", "8.", "9."]


def test_level_that_never_restarts_counts_through():
    document = made.new_document()
    made.add_list(document, made.LEGAL, extra={1: '<w:lvlRestart w:val="0"/>'})
    for depth in (0, 1, 0, 1):
        made.numbered(document, "x", depth)
    assert numbers(document) == ["1.", "(a)", "2.", "(b)"]


def test_numbers_come_through_styles_and_what_they_are_based_on():
    document = made.new_document()
    made.add_list(document, made.LEGAL, extra={1: '<w:pStyle w:val="Item"/>'})
    for name in ("Clause", "Item", "Own"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    document.styles["Own"].base_style = document.styles["Clause"]
    for name in ("Clause", "Item"):
        made.set_number(document.styles[name].element, 1)
    for style in ("Clause", "Item", "Own", "Item"):
        document.add_paragraph("x", style=style)
    made.set_number(document.add_paragraph("no number", style="Clause")._p, 0)
    assert paragraphs(document) == ["1. x", "(a) x", "2. x", "(a) x", "no number"]


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("bullet", "\uf0b7", "\uf0b7 x"),
        ("bullet", "o", "◦ x"),
        ("bullet", "♣", "• x"),
        ("decimal", "%1", "1. x"),
        ("decimal", "Article %1:", "Article 1: x"),
        ("none", "", "x"),
        ("upperLetter", "%1)", "A) x"),
    ],
)
def test_number_is_printed_as_the_parser_reads_it(form, text, printed):
    document = made.new_document()
    made.add_list(document, [(form, text)])
    made.numbered(document, "x")
    assert paragraphs(document) == [printed]


def test_letters_and_romans_go_on():
    assert [numeral(n, "lowerLetter") for n in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
    assert [numeral(n, "upperRoman") for n in (4, 9, 14, 40, 99)] == ["IV", "IX", "XIV", "XL", "XCIX"]


def test_paragraph_without_words_prints_no_number_but_counts():
    document = made.new_document()
    made.add_list(document, made.LEGAL)
    for text in ("a", " ", "b"):
        made.numbered(document, text)
    assert paragraphs(document) == ["1. a", "3. b"]


def test_tracked_changes_are_taken_as_accepted():
    document = made.new_document()
    paragraph = document.add_paragraph("keep ")
    made.add_xml(
        paragraph,
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
    )
    joined = document.add_paragraph("first ")
    joined._p.get_or_add_pPr().append(made.parse_xml(f'<w:rPr {made.nsdecls("w")}><w:del w:id="1"/></w:rPr>'))
    document.add_paragraph("second")
    assert paragraphs(document) == ["keep new", "first second"]


def test_signs_are_read_as_printed():
    document = made.new_document()
    made.add_xml(
        document.add_paragraph(),
        "<w:r><w:t>sous</w:t><w:noBreakHyphen/><w:t>régional</w:t><w:tab/><w:t>syn</w:t><w:softHyphen/><w:t>ergie</w:t>"
        "<w:br/><w:t>n°\u00a03</w:t></w:r><w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink>"
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:instrText>PAGE</w:instrText></w:r>',
    )
    assert paragraphs(document) == ["sous-régional\tsynergie\nn°\u00a03 link\uf0b7"]


def test_tables_come_row_by_row_and_a_frame_is_no_table():
    document = made.new_document()
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ["Party", "Share", "Pondland", "3 %"], strict=True
    ):
        cell.text = text
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Framed"
    assert paragraphs(document) == ["Party | Share", "Pondland | 3 %", "Framed"]


def test_text_box_stands_once_below_its_paragraph():
    document = made.new_document()
    box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    made.add_xml(
        document.add_paragraph("beside"), f"<w:r><mc:AlternateContent {mc}>{choice}</mc:AlternateContent></w:r>"
    )
    assert paragraphs(document) == ["beside", "boxed"]


def test_footnotes_are_called_and_stand_at_the_end():
    document = made.new_document()
    document.add_paragraph("Decision on ponds")
    first = document.add_paragraph("Recalling Resolution 11.3")
    made.add_xml(first, '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, and COP12</w:t></w:r>')
    made.add_xml(first, '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>,</w:t></w:r>')
    document.add_paragraph("Decides to act.")
    made.add_footnotes(document, ["see ditches", "Of 2031"])
    decision = parse("\n\u2029".join(paragraphs(document)), "en")
    assert [p.sentence for p in decision.provisions] == [
        "Recalling Resolution 11.3[1], and COP12[2],",
        "Decides to act.",
    ]
    assert decision.discarded == ("1 Of 2031", "2 see ditches")


def test_short_paragraphs_are_headings_whatever_stands_around_them():
    texts = [
        "Decision on ponds",
        "Requests the Secretariat to",
        "count ponds.",
        "Annex",
        "Terms of the pond",
        "Text one.",
        "Scope",
        "Text two.",
    ]
    decision = parse(read_text(made.docx_of(texts), "a.docx"), "en")
    assert [p.text for p in decision.provisions if p.kind == "heading"] == ["Annex", "Terms of the pond", "Scope"]


def archive(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (archive(a=b"b"), "no .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "of old"),
        (b"\x89PNG\r\n", "picture"),
        (b"{\\rtf1 }", "RTF"),
    ],
)
def test_other_kinds_of_files_are_told_apart(content, reason):
    with pytest.raises(Unsupported, match=reason):
        read_text(content, "a.docx")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (made.docx_of(["x"])[:-40], "damaged"),
        (archive(word__document_xml=b"<x"), "damaged"),
        (archive(word__document_xml=bytes(31_000_000)), "too large"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"Titre\n\xe9t\xe9", "line 2: not UTF-8"),
    ],
)
def test_unreadable_file_is_refused_with_the_reason(content, reason):
    with pytest.raises(Unreadable, match=reason):
        read_text(content, "a.docx")


def test_entities_are_not_opened(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    document = made.docx_of(["AAAA"])
    hostile = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as source, zipfile.ZipFile(hostile, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                entity = f'<!DOCTYPE d [<!ENTITY e SYSTEM "file://{secret}">]>'.encode()
                content = content.replace(b"?>", b"?>" + entity, 1).replace(b"AAAA", b"A&e;A")
            target.writestr(name, content)
    assert "secret" not in read_text(hostile.getvalue(), "a.docx")
