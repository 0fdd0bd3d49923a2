"""What people and their reference managers read: plain text, citation, BibTeX, RIS."""

from __future__ import annotations

from dataclasses import replace

import bibtexparser
import pytest
import rispy
from exports_records import ALTERNATING, RESOLUTION, RICH, SITE, provision, records
from hypothesis import given, settings

from decisions.exports import bibtex, plain, ris
from decisions.exports.citation import cite
from decisions.exports.facts import notices
from decisions.exports.record import Term

SUMMARY = replace(RICH, text_kind=Term("summary", "summary by the editors of this site"))
SPANISH_PAGE = replace(RESOLUTION, language="es")


def entry(record):
    """The one entry, read as BibTeX reads it: braces balanced, no name twice."""
    library = bibtexparser.parse_string(bibtex.write(record))
    assert library.failed_blocks == []
    (found,) = library.entries
    return {field.key: field.value for field in found.fields} | {"key": found.key, "entry": found.entry_type}


def read_ris(record):
    (found,) = rispy.loads(ris.write(record))
    return found


def test_plain_text_has_every_provision_in_order_with_number_verb_and_level():
    text = plain.write(RICH)
    places = [text.index(one.sentence) for one in RICH.provisions]
    assert places == sorted(places)
    assert "\n\n1 Decides a gradual approach;\n\nConvinced that this saves costs;\n\n2 Agrees" in text
    assert "\n\n    3 a to count & to list;\n" in text


@settings(deadline=None)
@given(records())
def test_plain_text_leaves_nothing_out(record):
    text, place = plain.write(record), 0
    for one in record.provisions:
        place = text.index(one.sentence, place) + len(one.sentence)
    assert cite(record) in text[place:]


def test_head_says_what_is_known_and_nothing_else():
    text = plain.write(RICH)
    assert "Adopted by: Conference of the Parties (COP11)\nAdopted on: 9 November 2014\n" in text
    assert "Status: in force since 9 November 2014\n" in text
    assert "amended, 1 March 2024, CMS Resolution 14.1, in part" in text
    assert "recalls: CBD Decision X/2" in text
    bare = plain.write(replace(RESOLUTION, body=None, meeting_symbol="", meeting_title="", adopted_on=None, year=None))
    assert "Adopted" not in bare
    assert "References" not in bare


@pytest.mark.parametrize("write", [plain.write, bibtex.write, ris.write])
def test_summary_never_passes_for_the_adopted_text(write):
    assert "not the adopted text" in write(SUMMARY)
    assert "English, original" not in write(SUMMARY)
    assert "not the adopted text" not in write(RICH)


@pytest.mark.parametrize(
    ("record", "count"),
    [
        (RICH, 0),
        (SUMMARY, 1),
        (replace(RESOLUTION, text_kind=Term("title", "title alone")), 1),
        (replace(RESOLUTION, standing=Term("unofficial", "unofficial translation")), 1),
        (replace(RESOLUTION, standing=Term("official", "official translation")), 0),
        (SPANISH_PAGE, 1),
    ],
)
def test_reader_is_warned_where_needed(record, count):
    assert len(notices(record)) == count


def test_citation_names_language_worth_identifier_and_day():
    assert cite(RESOLUTION) == (
        "CMS Resolution 11.3, “Enhancing Synergies”, Conference of the Parties (COP11), 9 November 2014. "
        f"English, original. {SITE}/id/decision/cms/resolution-11-3 (accessed on 22 November 2026)."
    )


def test_citation_speaks_the_records_language_whatever_is_active():
    assert "22 de noviembre de 2026" in cite(SPANISH_PAGE)
    assert "English, original" in cite(SPANISH_PAGE)


def test_bibtex_can_be_read_back():
    found = entry(RICH)
    assert (found["entry"], found["key"]) == ("misc", "cms-resolution-11-3-en")
    assert found["title"] == r"{Ponds \& “puddles” <large>}"
    assert found["author"] == "{Conference of the Parties (COP11)}"
    assert (found["year"], found["month"], found["urldate"]) == ("2014", "11", "2026-11-22")
    assert found["url"] == RICH.identifier
    assert found["keywords"] == r"Ponds \& lakes, Law"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Öko & Äther: 50 % of $5", r"{Öko \& Äther: 50 \% of \$5}"),
        ("a } b { c", r"{a \textbraceright{} b \textbraceleft{} c}"),
        ("a\\b#_~^", r"{a\textbackslash{}b\#\_\textasciitilde{}\textasciicircum{}}"),
        ("two\nlines", "{two lines}"),
        ("@misc{x, y = {z}}", r"{@misc\textbraceleft{}x, y = \textbraceleft{}z\textbraceright{}\textbraceright{}}"),
    ],
)
def test_bibtex_escapes_what_tex_would_obey(title, said):
    assert entry(replace(RESOLUTION, title=title))["title"] == said


def test_ris_can_be_read_back():
    found = read_ris(RICH)
    assert found["type_of_reference"] == "LEGAL"
    assert found["title"] == RICH.title
    assert found["authors"] == ["Conference of the Parties (COP11)"]
    assert (found["year"], found["date"], found["access_date"]) == ("2014", "2014/11/09", "2026/11/22")
    assert found["urls"] == [RICH.identifier]
    assert found["keywords"] == ["Ponds & lakes", "Law"]


def test_ris_keeps_a_title_of_several_lines_on_one():
    title = "Ponds\r\nER  - \nTY  - BOOK"
    assert read_ris(replace(RESOLUTION, title=title))["title"] == "Ponds ER - TY - BOOK"


def test_undated_decision_is_cited_without_a_date():
    undated = replace(RESOLUTION, adopted_on=None, year=None, provisions=(provision("to go on."), *ALTERNATING))
    assert "year" not in entry(undated)
    assert "date" not in read_ris(undated)
    assert "(COP11). English" in cite(undated)
