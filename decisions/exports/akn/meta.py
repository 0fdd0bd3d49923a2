"""What the document says of itself: identification, life, topics, what it refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from decisions.enums import DecisionStatus, RelationKind, TextStanding

from .addresses import Addresses, alpha_3, number_of
from .xml import add

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from decisions.exports.record import Record, RecordReference

#: Who wrote this file, and the concepts it names; each stands among the references.
EDITOR, BODY, PREAMBLE = "#editor", "#body", "#preamble"
MODIFICATIONS = {
    RelationKind.AMENDS: "substitution",
    RelationKind.REVISES: "replacement",
    RelationKind.SUPERSEDES: "replacement",
    RelationKind.REPEALS: "repeal",
}
EVENTS = {
    DecisionStatus.AMENDED: "amendment",
    DecisionStatus.SUPERSEDED: "repeal",
    DecisionStatus.REPEALED: "repeal",
}


def add_meta(document: Element, record: Record, ids: dict[str, str]) -> None:
    """`ids` are the eIds of the provisions by their anchors."""
    meta = add(document, "meta")
    _identify(meta, record)
    if record.topics:
        topics = add(meta, "classification", source=EDITOR)
        for topic in record.topics:
            add(topics, "keyword", value=topic.code, showAs=topic.label, dictionary="#topics")
    _tell_life(meta, record)
    _analyse(meta, record, ids)
    _name(meta, record)


def _identify(meta: Element, record: Record) -> None:
    at = Addresses.of(record)
    parts = add(meta, "identification", source=EDITOR)
    work = _level(parts, "FRBRWork", f"{at.work}/!main", at.work, record)
    add(work, "FRBRcountry", value="un")
    add(work, "FRBRsubtype", value="deliberation")
    add(work, "FRBRnumber", value=number_of(record))
    add(work, "FRBRname", value=record.symbol)
    expression = _level(parts, "FRBRExpression", f"{at.expression}/!main", at.expression, record)
    add(expression, "FRBRauthoritative", value="true" if record.is_official else "false")
    add(expression, "FRBRlanguage", language=alpha_3(record.text_language))
    if record.standing.code != TextStanding.ORIGINAL:
        add(
            expression,
            "FRBRtranslation",
            href=at.expression.replace(f"/{alpha_3(record.text_language)}@", f"/{alpha_3(record.entered_in)}@"),
            fromLanguage=alpha_3(record.entered_in),
            authoritative="true" if record.is_official else "false",
            by=EDITOR,
        )
    file = _level(parts, "FRBRManifestation", f"{at.expression}/!main.xml", at.manifestation, record)
    add(file, "FRBRformat", value="application/akn+xml")


def _level(parts: Element, name: str, this: str, uri: str, record: Record) -> Element:
    level = add(parts, name)
    add(level, "FRBRthis", value=this)
    add(level, "FRBRuri", value=uri)
    if name == "FRBRWork":
        add(level, "FRBRalias", value=record.identifier, name="permanent")
    if name == "FRBRManifestation":
        add(level, "FRBRdate", date=record.updated_at.date().isoformat(), name="publication")
        add(level, "FRBRauthor", href=EDITOR)
    else:
        day, called = _date(record)
        add(level, "FRBRdate", date=day, name=called)
        add(level, "FRBRauthor", href=BODY)
    return level


def _date(record: Record) -> tuple[str, str]:
    """The schema wants a whole day; its name says when only the year is known, or nothing."""
    if record.adopted_on:
        return record.adopted_on.isoformat(), "adoption"
    return (f"{record.year:04}-01-01", "year") if record.year else ("0001-01-01", "unknown")


def _tell_life(meta: Element, record: Record) -> None:
    events = [("generation", record.adopted_on, BODY)]
    for change in record.changes:
        kind = EVENTS.get(DecisionStatus(change.status.code), "")
        events.append((kind, change.on, change.cause_identifier or EDITOR))
    dated = [(kind, day, cause) for kind, day, cause in events if kind and day]
    if dated:
        life = add(meta, "lifecycle", source=EDITOR)
        for kind, day, cause in dated:
            add(life, "eventRef", date=day.isoformat(), source=cause, type=kind)


def _analyse(meta: Element, record: Record, ids: dict[str, str]) -> None:
    """Decisions that this one changes, where they are known by an address; then whatever else it refers to."""
    changes = [one for one in record.references if one.target and RelationKind(one.kind.code) in MODIFICATIONS]
    others = [one for one in record.references if one not in changes]
    if not record.references:
        return
    analysis = add(meta, "analysis", source=EDITOR)
    if changes:
        modifications = add(analysis, "activeModifications")
        for place, reference in enumerate(changes, 1):
            _modify(modifications, reference, place, ids)
    if others:
        found = add(analysis, "otherReferences", source=EDITOR)
        for reference in others:
            link = {"href": reference.target} if reference.target else {}
            at = {"for": f"#{ids[reference.anchor]}"} if reference.anchor in ids else {}
            said = {"refersTo": f"#{reference.kind.code}", "showAs": reference.label}
            add(found, "implicitReference", **link, **at, **said)


def _modify(modifications: Element, reference: RecordReference, place: int, ids: dict[str, str]) -> None:
    kind = MODIFICATIONS[RelationKind(reference.kind.code)]
    change = add(modifications, "textualMod", eId=f"mod_{place}", type=kind)
    add(change, "source", href=f"#{ids.get(reference.anchor, 'main')}")
    add(change, "destination", href=reference.target)


def _name(meta: Element, record: Record) -> None:
    """What the others point to."""
    references = add(meta, "references", source=EDITOR)
    body = record.body.label if record.body else record.instrument_name
    concepts = {one.kind.code: one.kind.label for one in record.references}
    add(references, "original", eId="original", href=Addresses.of(record).work, showAs=record.name)
    add(references, "TLCOrganization", eId="body", href="/akn/ontology/organization/body", showAs=body)
    add(references, "TLCOrganization", eId="editor", href="/akn/ontology/organization/editor", showAs="CMS Family")
    for code, label in {"preamble": "preamble", "topics": "topics", **concepts}.items():
        add(references, "TLCConcept", eId=code, href=f"/akn/ontology/concept/{code}", showAs=label)
