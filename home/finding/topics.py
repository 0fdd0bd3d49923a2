"""Topics as a facet."""

from __future__ import annotations

from collections import defaultdict
from typing import Any


def attach_topics(rows: list[Any]) -> None:
    """Set `topic_slugs` on each row of a type that has topics, in one query."""
    items = rows[0]._meta.get_field("topic_items").related_model.objects.filter(content_object__in=rows)
    slugs = defaultdict(list)
    for pk, slug in items.order_by("tag__slug").values_list("content_object", "tag__slug"):
        slugs[pk].append(slug)
    for row in rows:
        row.topic_slugs = tuple(slugs[row.pk])
