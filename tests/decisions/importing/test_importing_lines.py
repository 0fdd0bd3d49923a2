from __future__ import annotations

import pytest

from decisions.importing.hyphens import Words, join
from decisions.importing.lines import blanks_speak, read_lines
from decisions.importing.parsed import Unreadable
from decisions.importing.sentences import ending


def joined(*texts: str, elsewhere: str = "") -> str:
    return join(texts, Words([*texts, elsewhere]))


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("autres ins-", "truments de la", "autres instruments de la"),
        ("domaines po-", "tentiels de", "domaines potentiels de"),
        ("en re-", "mettant un", "en remettant un"),
        ("le niveau sous-", "régional et", "le niveau sous-régional et"),
        ("a non-", "governmental body", "a non-governmental body"),
        ("nonobs-", "tant les", "nonobstant les"),
        ("non-", "obstant les", "nonobstant les"),
        ("a long-", "term plan", "a long-term plan"),
        ("decision-", "making bodies", "decision-making bodies"),
        ("in-", "ternational law", "international law"),
        ("Afrique-", "Eurasie", "Afrique-Eurasie"),
        ("post-", "2020 plan", "post-2020 plan"),
        ("short-", "and long-term", "short- and long-term"),
        ("c\u2019est-à-", "dire", "c\u2019est-à-dire"),
        ("celles-", "ci sont", "celles-ci sont"),
        ("SYNER-", "GIES ENTRE", "SYNERGIES ENTRE"),
        ("of CMS-", "related bodies", "of CMS-related bodies"),
        ("the plan -", "as adopted", "the plan - as adopted"),
        ("the inter\u00ad", "national plan", "the international plan"),
        ("CMS", "; et", "CMS ; et"),
    ],
)
def test_broken_word_is_joined(left, right, whole):
    assert joined(left, right) == whole


def test_rest_of_the_text_decides_about_a_hyphen():
    assert joined("une co-", "opération", elsewhere="la co-opération") == "une co-opération"
    assert joined("the sub-", "region", elsewhere="a sub-region and a subregion; a subregion") == "the subregion"
    assert joined("a non-", "party", elsewhere="a nonparty") == "a nonparty"


def test_invisible_characters_go_and_spaces_are_made_one():
    (line,) = read_lines("\ufeffles  syner\u00adgies\u00a0: l\u200be\u0301tang\t\u202f;")
    assert line.text == "les synergies : létang ;"


def test_lines_know_their_number_page_and_gap():
    lines = read_lines("one\r\n\r\n\r\ntwo\n\fthree\n")
    assert [(line.number, line.page, line.gap, line.turned) for line in lines] == [
        (1, 1, 0, False),
        (4, 1, 2, False),
        (5, 2, 0, True),
    ]


def test_symbol_font_bullets_begin_lines_of_their_own():
    lines = read_lines("first ; \uf02d second ;  \uf02d third")
    assert [line.text for line in lines] == ["first ;", "\uf02d second ;", "\uf02d third"]


def test_blank_lines_inside_sentences_do_not_speak():
    assert not blanks_speak(read_lines("One line\n\nof the sentence\n\nand its\n\nend.\n\nNext"))
    assert blanks_speak(read_lines("One sentence.\n\nAnother\nthat goes on.\n\nThird."))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("the Convention;", ";"),
        ("the Convention; and", ";"),
        ("la Convention, et", ","),
        ("des efforts ;1", ";"),
        ("« Famille » ;", ";"),
        ("« Famille. »", "."),
        ("Resolution 11.3", ""),
        ("the Convention and", ""),
        ("", ""),
    ],
)
def test_mark_at_the_end_of_a_line_is_seen(text, mark):
    assert ending(text) == mark


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        (" \n\f\n \u200b", 1),
        ("one\ntwo\n\x00\x01\x02\x03", 3),
        ("one\n\ufffd\ufffd\ufffd\ufffd", 2),
        ("x" * 2_000_001, 1),
        ("é" * 1_000_001, 1),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(text, line):
    with pytest.raises(Unreadable) as refusal:
        read_lines(text)
    assert refusal.value.line == line
    assert str(refusal.value) == f"line {line}: {refusal.value.reason}"


def test_a_few_stray_characters_are_forgiven():
    assert read_lines("one\x00 two \ufffd")[0].text == "one two \ufffd"
