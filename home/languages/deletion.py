"""Pages that something refers to are not deleted in the admin, whichever of their rows it refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, ReferenceIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse


@hooks.register("before_delete_page")
def refuse_deletion_while_used(request: HttpRequest, page: Page) -> HttpResponse | None:
    return refuse_deletion(request, [page])


@hooks.register("before_bulk_action")
def refuse_bulk_deletion_while_used(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action_class_instance: Any
) -> HttpResponse | None:
    pages = [item for item in objects if isinstance(item, Page)]
    return refuse_deletion(request, pages) if action_type == "delete" and pages else None


def refuse_deletion(request: HttpRequest, pages: list[Page]) -> HttpResponse | None:
    """Send the editor to what still points to the page, in whichever language; a key would be emptied otherwise."""
    for page in pages:
        if used := used_row(page):
            messages.error(request, _("“%(page)s” is still used elsewhere. Unpublish it instead.") % {"page": page})
            return redirect("wagtailadmin_pages:usage", used)
    return None


def used_row(page: Page) -> int | None:
    """The id of a row of the page or of its subtree that something outside of them refers to."""
    keys = page.get_descendants(inclusive=True).values("translation_key")
    rows = {str(pk): pk for pk in Page.objects.filter(translation_key__in=keys).values_list("pk", flat=True)}
    page_type = ReferenceIndex._get_base_content_type(Page)
    references = ReferenceIndex.objects.filter(to_content_type=page_type, to_object_id__in=rows)
    outside = references.exclude(base_content_type=page_type, object_id__in=rows)
    first = outside.values_list("to_object_id", flat=True).first()
    return rows[first] if first else None
