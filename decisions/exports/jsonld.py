"""JSON-LD: schema.org's Legislation. No conformity with ELI is claimed, which wants addresses of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from decisions.enums import DecisionStatus, RelationKind

if TYPE_CHECKING:
    from .record import Record, RecordAddress, RecordProvision

Node = dict[str, Any]

#: Of a status that is not recorded nothing is said.
FORCE = {
    DecisionStatus.IN_FORCE: "InForce",
    DecisionStatus.AMENDED: "InForce",
    DecisionStatus.PARTLY_IN_FORCE: "PartiallyInForce",
    DecisionStatus.SUPERSEDED: "NotInForce",
    DecisionStatus.REPEALED: "NotInForce",
    DecisionStatus.COMPLETED: "NotInForce",
    DecisionStatus.WITHDRAWN: "NotInForce",
}
PROPERTIES = {
    RelationKind.AMENDS: "legislationAmends",
    RelationKind.REVISES: "legislationChanges",
    RelationKind.SUPERSEDES: "legislationChanges",
    RelationKind.REPEALS: "legislationRepeals",
    RelationKind.IMPLEMENTS: "legislationApplies",
}


def write(record: Record) -> str:
    return json.dumps(data(record), ensure_ascii=False, indent=2)


def data(record: Record) -> Node:
    """The decision with its words: as parts of the adopted text, or else as an abstract, which a summary is."""
    node = about(record)
    if record.is_adopted_text:
        return {**node, "hasPart": [_part(record, provision) for provision in record.provisions]}
    words = "\n".join(provision.sentence for provision in record.provisions)
    return {**node, "abstract": words} if words else node


def about(record: Record) -> Node:
    """What a page says of its decision to machines; its words they find on the page itself."""
    node: Node = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": record.canonical,
        "url": record.address,
        "identifier": record.identifier,
        "exampleOfWork": {"@type": "Legislation", "@id": record.identifier},
        "name": record.title,
        "inLanguage": record.text_language,
        "legislationIdentifier": record.name,
        "legislationType": record.kind.label,
        "legislationPassedBy": _passed_by(record),
        "legislationDate": record.adopted_on.isoformat() if record.adopted_on else None,
        "legislationLegalForce": _schema(FORCE.get(DecisionStatus(record.status.code))),
        "keywords": [topic.label for topic in record.topics],
        "encoding": [_file(file) for file in record.files],
        "dateModified": record.updated_at.isoformat(),
        **_versions(record),
        **_references(record),
    }
    return {name: value for name, value in node.items() if value}


def _schema(name: str | None) -> str | None:
    return name and f"https://schema.org/{name}"


def _passed_by(record: Record) -> Node:
    instrument = {"@type": "Organization", "name": record.instrument_name, "alternateName": record.instrument.label}
    if record.body is None:
        return instrument
    return {"@type": "Organization", "name": record.body.label, "parentOrganization": instrument}


def _versions(record: Record) -> Node:
    """The same text in the other languages that have it."""
    others = [version for version in record.versions if version.language != record.text_language]
    nodes = [{"@type": "Legislation", "@id": one.address, "inLanguage": one.language} for one in others]
    if record.text_language == record.entered_in:
        return {"workTranslation": nodes}
    return {"translationOfWork": next((node for node in nodes if node["inLanguage"] == record.entered_in), None)}


def _references(record: Record) -> Node:
    found: dict[str, list[Node]] = {}
    for reference in record.references:
        target = {"@id": reference.target} if reference.target else {}
        name = PROPERTIES.get(RelationKind(reference.kind.code), "citation")
        found.setdefault(name, []).append({"@type": "Legislation", "name": reference.label, **target})
    return found


def _file(file: RecordAddress) -> Node:
    value = "https://schema.org/OfficialLegalValue"
    return {
        "@type": "LegislationObject",
        "contentUrl": file.address,
        "inLanguage": file.language,
        "legislationLegalValue": value,
    }


def _part(record: Record, provision: RecordProvision) -> Node:
    node = {
        "@type": "Legislation",
        "@id": f"{record.canonical}#{provision.anchor}",
        "legislationIdentifier": provision.number,
        "text": provision.sentence,
        "inLanguage": provision.lang,
    }
    return {name: value for name, value in node.items() if value}
