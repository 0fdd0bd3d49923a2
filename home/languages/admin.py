"""Languages in the editors' admin: one button begins the text in a language, and no button leads into a trap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.admin import messages
from wagtail.models import Page

from . import deletion, segments  # noqa: F401 (they register hooks)

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.urls import URLPattern


@require_POST
def begin_text(request: HttpRequest, page_id: int) -> HttpResponse:
    """Turn an alias into a page of its own words, for one who may edit it; nothing is published by that."""
    page = get_object_or_404(Page, pk=page_id, depth__gt=1).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    if not page.typed:
        raise Http404
    if page.alias_of_id:  # else somebody has begun it already
        ConvertAliasPageAction(page, user=request.user).execute()
        messages.success(
            request, _("You can now write this page in its own language. Readers see it once you publish.")
        )
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("register_admin_urls")
def register_begin_text() -> list[URLPattern]:
    return [path("languages/begin/<int:page_id>/", begin_text, name="begin_text")]
