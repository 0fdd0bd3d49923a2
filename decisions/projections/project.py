"""From a decision's published rows to the tables: what they should hold, and writing where they hold otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from decisions.models import DecisionPage
from home.languages.keys import page_keys

from .due import Due, meetings_of
from .models import Obligation, Projected, PublishedProvision, Reference, StatusChange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from decisions.details import Relation

TABLES: tuple[type[Projected], ...] = (PublishedProvision, Obligation, Reference, StatusChange)

Tables = dict[type[Projected], list[Projected]]


def project(translation_key: UUID) -> None:
    """Write the tables of one decision; rows that are right already are left alone."""
    key = key_of(translation_key)
    if key is None:
        return
    should, has = desired(key, translation_key), stored(key)
    for table in TABLES:
        if not same(should[table], has[table]):
            table._default_manager.filter(decision=key).delete()
            table._default_manager.bulk_create(should[table])


def differences(translation_key: UUID) -> Iterator[str]:
    """One line for each table that does not hold what the decision's pages say."""
    key = key_of(translation_key)
    if key is None:
        return
    should, has = desired(key, translation_key), stored(key)
    for table in TABLES:
        if not same(should[table], has[table]):
            name = DecisionPage.objects.get(pk=key).url_path
            yield f"{name}: {table._meta.model_name}: {len(has[table])} rows for {len(should[table])}"


def key_of(translation_key: UUID) -> int | None:
    """The id of a decision's default-language row."""
    first = DecisionPage.objects.filter(translation_key=translation_key).values_list("pk", flat=True).first()
    return page_keys([first]).get(first)


def same(one: list[Projected], other: list[Projected]) -> bool:
    return [row.values() for row in one] == [row.values() for row in other]


def stored(key: int) -> Tables:
    return {table: list(table._default_manager.filter(decision=key).order_by("pk")) for table in TABLES}


def desired(key: int, translation_key: UUID) -> Tables:
    """What the tables should hold; nothing where no row of the decision is published."""
    rows = DecisionPage.objects.filter(translation_key=translation_key, live=True).select_related("locale")
    pages = sorted(rows, key=lambda row: (not row.is_original, row.locale.language_code))
    tables: Tables = {table: [] for table in TABLES}
    if pages:
        speaker = pages[0]
        tables[PublishedProvision] = [row for page in pages for row in published_provisions(key, page)]
        tables[Obligation] = list(obligations(key, speaker))
        tables[Reference] = list(references(key, speaker))
        tables[StatusChange] = list(status_changes(key, speaker))
    return tables


def published_provisions(key: int, page: DecisionPage) -> Iterator[PublishedProvision]:
    for position, provision in enumerate(page.text()):
        yield PublishedProvision(
            decision_id=key,
            position=position,
            language=page.locale.language_code,
            provision_id=provision.id,
            anchor=provision.anchor,
            kind=provision.kind,
            level=provision.level,
            number=provision.number,
            verb=provision.verb,
            text=provision.text,
            lang=provision.lang,
        )


def obligations(key: int, page: DecisionPage) -> Iterator[Obligation]:
    text = page.text()
    meetings = meetings_of(page.instrument_id) if any(provision.details.due_at for provision in text) else {}
    for position, provision in enumerate(text):
        details = provision.details
        due = meetings.get(details.due_at.casefold(), Due(None, None)) if details.due_at else Due(details.due_on, None)
        for addressee in details.addressees:
            yield Obligation(
                decision_id=key,
                position=position,
                provision_id=provision.id,
                addressee=addressee,
                due_on=due.on,
                due_at=details.due_at,
                meeting_id=due.meeting,
            )


def references(key: int, page: DecisionPage) -> Iterator[Reference]:
    """The whole's first, then each provision's; what names a decision that is no more is left out."""
    said = list(page.all_relations())
    there = existing({relation.decision for _, _, relation in said})
    for position, provision_id, relation in said:
        if relation.decision is None or relation.decision in there:
            yield reference(key, position, provision_id, relation)


def reference(key: int, position: int, provision_id: str, relation: Relation) -> Reference:
    return Reference(
        decision_id=key,
        position=position,
        provision_id=provision_id,
        kind=relation.kind,
        target_id=relation.decision,
        target_provision=relation.provision,
        external=relation.external,
        address=relation.address,
    )


def status_changes(key: int, page: DecisionPage) -> Iterator[StatusChange]:
    changes = page.changes()
    there = existing({change.cause for change in changes})
    for position, change in enumerate(changes):
        yield StatusChange(
            decision_id=key,
            position=position,
            status=change.status,
            on=change.on,
            cause_id=change.cause if change.cause in there else None,
            cause_text=change.cause_text,
            note=change.note,
        )


def existing(pks: set[int | None]) -> set[int]:
    wanted = pks - {None}
    return set(DecisionPage.objects.filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()
