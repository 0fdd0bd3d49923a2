"""An adopted decision is not deleted in the admin, by nobody: that it is withdrawn is recorded, and it stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from decisions.models import DecisionPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse


# Before the hook that refuses pages in use: it advises to unpublish.
@hooks.register("before_delete_page", order=-1)
def refuse_deletion_of_adopted(request: HttpRequest, page: Page) -> HttpResponse | None:
    return refuse_deletion(request, [page])


@hooks.register("before_bulk_action", order=-1)
def refuse_bulk_deletion_of_adopted(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action_class_instance: Any
) -> HttpResponse | None:
    pages = [item for item in objects if isinstance(item, Page)]
    return refuse_deletion(request, pages) if action_type == "delete" else None


def refuse_deletion(request: HttpRequest, pages: list[Page]) -> HttpResponse | None:
    for page in pages:
        if adopted := adopted_within(page):
            message = _("An adopted decision is not deleted: record that it is withdrawn.")
            button = messages.button("#panel-child-content-history-section", _("Changes of status"))
            messages.error(request, f"{adopted}: {message}", buttons=[button])
            return redirect("wagtailadmin_pages:edit", adopted.pk)
    return None


def adopted_within(page: Page) -> DecisionPage | None:
    """The original of a decision, here or below, that was ever published in any language."""
    keys = DecisionPage.objects.descendant_of(page, inclusive=True).values("translation_key")
    rows = DecisionPage.objects.filter(translation_key__in=keys).exclude(first_published_at=None)
    row = rows.defer_streamfields().first()
    return (row.original() or row) if row else None
