"""Nothing is lost, nothing fails, and what is printed from known paragraphs is read back as the same paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from contextlib import suppress

import importing_texts
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from importing_files import add_list, docx_of, new_document, numbered, saved

from decisions.importing import Unreadable, parse, parse_document
from decisions.importing.files import read_text

FRAGMENTS = st.sampled_from(importing_texts.FRAGMENTS)
SEAMS = st.sampled_from(["\n", "\n\n", "\n \n\n", "\n\f", "\f", " ", "\r\n", "-\n", "-\n\n\f"])
LANGUAGES = st.sampled_from(["en", "fr", "es"])
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
#: A Word document takes as long as many texts.
FEW = settings(CALM, max_examples=CALM.max_examples // 4)


@st.composite
def patchworks(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.one_of(FRAGMENTS, st.text(max_size=12)), min_size=1, max_size=25))
    return "".join(piece + draw(SEAMS) for piece in pieces)


def letters(text: str) -> str:
    """Letters and figures in their order, as a reader of clean text would see them."""
    pieces = []
    for line in re.split(r"\r\n|[\n\r\f\x85\u2028\u2029]", text):
        seen = "".join(c for c in line if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
        pieces.append(unicodedata.normalize("NFC", seen))
    return "".join(c for c in "".join(pieces) if c.isalnum())


def is_contained(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(letter in rest for letter in part)


@given(patchworks(), LANGUAGES)
@CALM
def test_no_letter_of_a_decision_is_lost_or_moved(text, language):
    text = f"Title of the text\n{text}\nRecalling A, Rappelant B, Recordando C.\n"
    try:
        decision = parse(text, language)
    except Unreadable:
        return
    kept = decision.title + "".join(f"{p.number} {p.verb} {p.text}" for p in decision.provisions)
    assert Counter(letters(kept + "".join(decision.discarded))) == Counter(letters(text))
    assert is_contained(letters(kept), letters(text))


@given(patchworks(), LANGUAGES)
@CALM
def test_no_letter_of_a_document_is_lost(text, language):
    text = f"Title of the text\n\n{text}"
    try:
        document = parse_document(text, language)
    except Unreadable:
        return
    kept = document.title + "".join(f"{part.number} {part.text}" for part in document.paragraphs)
    assert Counter(letters(kept + "".join(document.discarded))) == Counter(letters(text))


@given(st.one_of(st.text(), patchworks()), LANGUAGES)
@CALM
def test_any_text_is_read_or_refused_with_a_line_of_it(text, language):
    for reader in (parse, parse_document):
        with suppress(Unreadable):
            reader(text, language)
            continue
        with pytest.raises(Unreadable) as refusal:
            reader(text, language)
        assert 1 <= refusal.value.line <= len(text) + 1
        assert refusal.value.reason


@given(importing_texts.printed_decisions())
@CALM
def test_printed_paragraphs_are_read_back_as_they_were(printed):
    decision = parse(printed.text, printed.language)
    assert decision.title == printed.title
    assert [(p.kind, p.level, p.number, p.verb, p.text) for p in decision.provisions] == printed.provisions
    assert len({provision.id for provision in decision.provisions}) == len(decision.provisions)
    assert decision == parse(printed.text, printed.language)


@given(importing_texts.printed_decisions())
@FEW
def test_no_letter_is_lost_on_the_way_through_a_word_document(printed):
    """Its paragraphs may be lines, as in a text pasted from a page."""
    lines = [line for page in printed.text.split("\f") for line in page.split("\n") if line.strip()]
    decision = parse(read_text(docx_of(lines), "a.docx"), printed.language)
    kept = decision.title + "".join(f"{p.number} {p.verb} {p.text}" for p in decision.provisions)
    assert Counter(letters(kept + "".join(decision.discarded))) == Counter(letters(printed.text))


@given(st.data())
@FEW
def test_word_document_is_read_as_its_paragraphs(data):
    """Numbers are Word's own: the text of a paragraph holds none."""
    language = data.draw(LANGUAGES)
    title, made = importing_texts.TITLE[language][0], data.draw(importing_texts.rows(language))
    decision = parse(read_text(counted_docx(title, made), "a.docx"), language)
    assert decision.title == title
    assert [(p.kind, p.level, p.number, p.verb, p.text) for p in decision.provisions] == [row for row, _, _ in made]


def counted_docx(title, made):
    document = new_document()
    document.add_paragraph(title)
    top = lists = 0
    for (_, level, number, _, _), label, words in made:
        text = " ".join("".join(parts) for parts in words)
        if number in ("1", "a"):
            lists += 1
            top = lists if number == "1" else top
            add_list(
                document, [("lowerLetter", "(%1)") if level == 2 else ("decimal", label.replace("1", "%1"))], lists
            )
        if number:
            numbered(document, text, number=top if level == 1 else lists)
        else:
            document.add_paragraph(text)
    return saved(document)
