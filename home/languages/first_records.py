"""For migrations: texts written before translations remembered which words they translate.

What they say then counts as up to date; only corrections made later make them older than their original.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.db.models import F

from .tracked import block_digests, digest, record_of
from .words import comparable

if TYPE_CHECKING:
    from .tracked import Record
    from .words import Content


def begin_records(model: Any, revisions: Any, text: str) -> None:
    """Give each translation of a historical model its records, in the row and in the revisions that stand."""
    rows = model.objects.filter(alias_of=None).exclude(entered_in="").select_related("locale")
    originals = rows.filter(locale__language_code=F("entered_in"))
    for original in originals.iterator():
        said = content_of(original)
        for row in rows.filter(translation_key=original.translation_key).exclude(pk=original.pk):
            language = row.locale.language_code
            row.told_of = records(row._meta, content_of(row), said, language, text)
            row.save(update_fields=["told_of"])
            for revision in revisions.filter(pk__in=[row.live_revision_id, row.latest_revision_id]):
                revision.content["told_of"] = records(row._meta, revision.content, said, language, text)
                revision.save(update_fields=["content"])


def content_of(page: Any) -> Content:
    return {field.name: field.value_to_string(page) for field in page._meta.concrete_fields} | {"told": page.told}


def records(meta: Any, content: Content, original: Content, language: str, text: str) -> dict[str, Record]:
    blocks = [block for block in json.loads(content.get(text) or "[]") if block["value"].get("lang") == language]
    words, now = block_digests(blocks), block_digests(json.loads(original[text] or "[]"))
    for name in content.get("told") or ():
        field = meta.get_field(name)
        words[name] = digest(comparable(field, content.get(name)))
        now[name] = digest(comparable(field, original[name]))
    return {key: record_of(None, words[key], now[key]) for key in words if key in now}
