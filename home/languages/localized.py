"""Readers see the row of a key in their own language; resolved for whole lists at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Locale, Page

if TYPE_CHECKING:
    from collections.abc import Iterable


def localize(objects: Iterable[Any], name: str, locale: Locale, *related: str) -> None:
    """Set `<name>_localized` on each object to the row, in this locale, of its PageKey `name`. Three queries in all."""
    objects = list(objects)
    model = objects[0]._meta.get_field(name).related_model if objects else Page
    rows = localized_rows(model, {getattr(item, f"{name}_id") for item in objects}, locale, *related)
    for item in objects:
        setattr(item, f"{name}_localized", rows.get(getattr(item, f"{name}_id")))


def localized_rows(model: type[Page], pks: set[int | None], locale: Locale, *related: str) -> dict[int | None, Any]:
    """Default-language ids with the rows of this locale; what the reader may not see is left out."""
    keys = dict(Page.objects.filter(pk__in=pks - {None}).values_list("pk", "translation_key"))
    if not keys:
        return {}
    rows = model._default_manager.filter(locale=locale, translation_key__in=keys.values(), live=True).public()
    rows = rows.defer_streamfields().select_related("locale", *related)
    by_key = {row.translation_key: row for row in rows}
    return {pk: by_key[key] for pk, key in keys.items() if key in by_key}
