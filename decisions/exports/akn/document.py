"""The document: what stands before the first operative provision is its preamble, the rest its main body."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from decisions.exports.facts import notices

from .body import eid, fill, say
from .meta import add_meta
from .xml import LANG, NAMESPACE, add, root

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from decisions.exports.record import Record, RecordProvision

ElementTree.register_namespace("", NAMESPACE)


def write(record: Record) -> bytes:
    document = root("akomaNtoso")
    statement = add(document, "statement", contains="originalVersion", name=record.kind.code)
    add_meta(statement, record, {provision.anchor: eid(provision) for provision in record.provisions})
    _preface(statement, record)
    recitals, rest = parted(record.provisions)
    if recitals:
        _preamble(statement, recitals)
    fill(add(statement, "mainBody", eId="main"), rest)
    return ElementTree.tostring(document, encoding="utf-8", xml_declaration=True)


def parted(provisions: Sequence[RecordProvision]) -> tuple[Sequence[RecordProvision], Sequence[RecordProvision]]:
    """The recitals that open a decision, with the headings among them; and all that follows."""
    end = 0
    for place, provision in enumerate(provisions, 1):
        if provision.is_preambular:
            end = place
        elif not provision.is_heading:
            break
    return provisions[:end], provisions[end:]


def _preface(statement: Element, record: Record) -> None:
    preface = add(statement, "preface")
    head = add(preface, "p")
    add(head, "docType", record.kind.label).tail = " "
    add(head, "docNumber", record.number).tail = " "
    add(head, "docTitle", record.title).set(LANG, record.title_language)
    if record.adopted_on:
        add(add(preface, "p"), "docDate", record.adopted_on.isoformat(), date=record.adopted_on.isoformat())
    for notice in notices(record):
        add(add(preface, "p"), "remark", notice, status="editorial")


def _preamble(statement: Element, provisions: Sequence[RecordProvision]) -> None:
    recitals = add(add(statement, "preamble"), "container", name="recitals", eId="recitals")
    for provision in provisions:
        name = "heading" if provision.is_heading else "preamble"
        say(add(recitals, "block", name=name, eId=eid(provision)), provision, with_number=True)
