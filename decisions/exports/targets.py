"""Other decisions that one names, as its readers may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from decisions.enums import DecisionStatus, RelationKind
from decisions.models import DecisionPage
from home.languages.localized import localized_rows
from instruments.models import InstrumentPage

from .identifiers import identifier_of
from .record import RecordChange, RecordReference, Term

if TYPE_CHECKING:
    from collections.abc import Iterator


class Target(NamedTuple):
    label: str
    identifier: str


def targets_of(page: DecisionPage, address: str) -> dict[int | None, Target]:
    """What the page refers to and what changed its status, by default-language ids; drafts and private ones are not."""
    named = {relation.decision for _, _, relation in page.all_relations()}
    pks = named | {change.cause for change in page.changes()}
    rows = localized_rows(DecisionPage, pks, page.locale)
    owners = localized_rows(InstrumentPage, {row.instrument_id for row in rows.values()}, page.locale)
    return {pk: _target(row, owners.get(row.instrument_id), address) for pk, row in rows.items()}


def _target(row: DecisionPage, owner: InstrumentPage | None, address: str) -> Target:
    label = f"{owner.short_name} {row.symbol}" if owner else row.symbol
    return Target(label, identifier_of(row, owner, address))


def references(page: DecisionPage, targets: dict[int | None, Target]) -> Iterator[RecordReference]:
    anchors = {provision.id: provision.anchor for provision in page.text()}
    for _, provision, relation in page.all_relations():
        target = targets.get(relation.decision, Target(relation.external, ""))
        if target.label:
            kind = Term(relation.kind, str(RelationKind(relation.kind).label))
            anchor = anchors.get(provision, "")
            yield RecordReference(kind, target.label, target.identifier, relation.address, anchor)


def changes(page: DecisionPage, targets: dict[int | None, Target]) -> Iterator[RecordChange]:
    for change in page.changes():
        status = Term(change.status, str(DecisionStatus(change.status).label))
        cause = targets.get(change.cause, Target(change.cause_text, ""))
        yield RecordChange(status, change.on, cause.label, cause.identifier, change.note)
