"""Records of a file in the database, many at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from modelsearch.backends import get_search_backends
from modelsearch.index import class_is_indexed
from wagtail.log_actions import log
from wagtail.signal_handlers import update_reference_index_on_save

from home.languages.indexes import without_references
from instruments.countries.search import countries_changed
from instruments.models import Country

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

    from .report import Draft, Entry

Records = dict[type["Model"], list["Model"]]


def touched(entries: Iterable[Entry]) -> list[Draft]:
    """What the sound rows change, each record once, in the order in which it can be stored."""
    drafts = [draft for entry in entries if not entry.reasons for draft in entry.drafts if draft.is_touched]
    return list({id(draft.record): draft for draft in drafts}.values())


def by_model(drafts: Iterable[Draft]) -> Records:
    records = defaultdict(list)
    for draft in drafts:
        records[type(draft.record)].append(draft.record)
    return records


def put(drafts: list[Draft]) -> None:
    """No signal tells of new ones, and no index has any of it: see `settle`."""
    for model, records in by_model(draft for draft in drafts if draft.is_new).items():
        model._default_manager.bulk_create(records)
    with without_references():
        for draft in drafts:
            if not draft.is_new:
                draft.record.save()


def settle(drafts: list[Draft], user: Any) -> None:
    """What is stored for good gets into the indexes, and into each record's history, which repeats none of it."""
    for model, records in by_model(drafts).items():
        for backend in get_search_backends(with_auto_update=True) if class_is_indexed(model) else ():
            backend.add_bulk(model, records)
        if model is Country:
            countries_changed(records)
    for draft in drafts:
        update_reference_index_on_save(draft.record)
        log(draft.record, "wagtail.create" if draft.is_new else "wagtail.edit", user=user, content_changed=True)
