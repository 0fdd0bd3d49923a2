"""Readers see the row of a key in their own language; resolved for whole lists at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, Subquery
from wagtail.models import Locale, Page

from home.querysets import readable

if TYPE_CHECKING:
    from collections.abc import Iterable


def localize(objects: Iterable[Any], name: str, locale: Locale, *related: str) -> None:
    """Set `<name>_localized` on each object to the row, in this locale, of its PageKey `name`. One query."""
    objects = list(objects)
    model = objects[0]._meta.get_field(name).related_model if objects else Page
    rows = localized_rows(model, {getattr(item, f"{name}_id") for item in objects}, locale, *related)
    for item in objects:
        setattr(item, f"{name}_localized", rows.get(getattr(item, f"{name}_id")))


def localized_rows(model: type[Page], pks: set[int | None], locale: Locale, *related: str) -> dict[int | None, Any]:
    """Default-language ids with the rows of this locale; what the reader may not see is left out."""
    wanted = pks - {None}
    if not wanted:
        return {}
    keys = Page.objects.filter(pk__in=wanted).order_by()
    key = keys.filter(translation_key=OuterRef("translation_key")).values("pk")[:1]
    rows = model._default_manager.filter(readable(), locale=locale, translation_key__in=keys.values("translation_key"))
    rows = rows.annotate(key=Subquery(key))
    return {row.key: row for row in rows.defer_streamfields().select_related("locale", *related)}
