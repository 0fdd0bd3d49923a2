"""Keys to pages, which always hold the page's default-language row, whichever row was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from wagtail.blocks import PageChooserBlock
from wagtail.models import Page

if TYPE_CHECKING:
    from collections.abc import Iterable


def page_keys(pks: Iterable[int | None]) -> dict[int | None, int]:
    """Each page's id with the id of its default-language row; a page without one keeps its own. At most two queries."""
    wanted = {pk for pk in pks if pk}
    if not wanted:
        return {}
    default = {"locale__language_code": settings.LANGUAGE_CODE}
    own = dict(Page.objects.filter(pk__in=wanted).exclude(**default).values_list("pk", "translation_key"))
    rows = Page.objects.filter(translation_key__in=own.values(), **default) if own else Page.objects.none()
    row_of = dict(rows.values_list("translation_key", "pk"))
    return {pk: row_of.get(own[pk], pk) if pk in own else pk for pk in wanted}


if TYPE_CHECKING:
    AnyKey = models.ForeignKey[Any, Any]
else:
    AnyKey = models.ForeignKey


class PageKey(AnyKey):
    """A foreign key to a page type; deleting the page empties it, for a revision naming a lost page must still open.

    `queryset.update()` and `bulk_update()` do not normalise: never set one that way.
    """

    def __init__(self, to: Any, on_delete: Any = models.SET_NULL, **kwargs: Any) -> None:
        kwargs["null"] = True
        super().__init__(to, on_delete, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        value = super().clean(value, model_instance)
        return page_keys([value]).get(value, value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        setattr(model_instance, self.attname, page_keys([value]).get(value, value))
        return getattr(model_instance, self.attname)


class SettledKey(PageKey):
    """A PageKey of rows that programs derive in bulk: what it is given is the default-language row already."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        return getattr(model_instance, self.attname)


class PageKeyBlock(PageChooserBlock):
    """A page chooser in a stream; normalises on reading too, since untouched JSON is written back as it is."""

    def bulk_to_python(self, values: list[int | None]) -> Any:
        keys = page_keys(values)
        return super().bulk_to_python([keys.get(value, value) for value in values])

    def get_prep_value(self, value: Any) -> int | None:
        pk = super().get_prep_value(value)
        return page_keys([pk]).get(pk, pk)
