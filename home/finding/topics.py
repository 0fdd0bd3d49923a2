"""Topics as a facet, whose values are their slugs."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from taggit.models import ItemBase

from home.models import Topic
from search.outbox import changed

from .keys import page_keys


def attach_topics(rows: list[Any]) -> None:
    """Set `topic_slugs` on each row of a type that has topics, in one query."""
    items = rows[0]._meta.get_field("topic_items").related_model.objects.filter(content_object__in=rows)
    slugs = defaultdict(list)
    for pk, slug in items.order_by("tag__slug").values_list("content_object", "tag__slug"):
        slugs[pk].append(slug)
    for row in rows:
        row.topic_slugs = tuple(slugs[row.pk])


def topic_changed(instance: Topic, created: bool = False, **kwargs: Any) -> None:
    """Receiver of post_save and pre_delete: the pages of a topic say so under another slug, or no more."""
    if not created:
        models = (relation.related_model for relation in Topic._meta.related_objects)
        items = (model.objects.filter(tag=instance) for model in models if issubclass(model, ItemBase))
        pages = (found.values_list("content_object__translation_key", flat=True) for found in items)
        changed(key for found in pages for key in page_keys(found))
