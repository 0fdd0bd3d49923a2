"""Languages in the editors' admin: one button begins the text in a language, and no button leads into a trap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
from .tracked import Tracked

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser
    from django.http import HttpRequest, HttpResponse
    from django.urls import URLPattern

    from .mirrored import MirroredPage


def typed_row(request: HttpRequest, page_id: int) -> Any:
    """The row of a typed page, for one who may edit it."""
    page = get_object_or_404(Page, pk=page_id, depth__gt=1).specific
    permissions = page.permissions_for_user(request.user)
    if not permissions.can_edit() or permissions.page_locked():
        raise PermissionDenied
    if not getattr(page, "typed", False):
        raise Http404
    return page


def begin(page: MirroredPage, user: AbstractBaseUser | Any) -> bool:
    """Turn an alias into a page of its own words, publishing nothing; False if it was one already."""
    if not page.alias_of_id:
        return False
    ConvertAliasPageAction(page, user=user).execute()
    return True


@require_POST
def begin_text(request: HttpRequest, page_id: int) -> HttpResponse:
    page = typed_row(request, page_id)
    if begin(page, request.user):
        messages.success(
            request, _("You can now write this page in its own language. Readers see it once you publish.")
        )
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_POST
def confirm_text(request: HttpRequest, page_id: int) -> HttpResponse:
    """Let an editor say that the words of his latest draft translate what the original says now."""
    page = typed_row(request, page_id)
    if page.is_original or page.alias_of_id or not isinstance(page, Tracked):
        raise Http404
    is_published = page.live and not page.has_unpublished_changes
    draft = page.get_latest_revision_as_object()
    draft.confirm()
    revision = draft.save_revision(user=request.user, log_action=True)
    if is_published and page.permissions_for_user(request.user).can_publish():
        revision.publish(user=request.user)
        messages.success(request, _("This text counts as up to date."))
    else:
        messages.success(request, _("This text counts as up to date. Readers are told once you publish it."))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("register_admin_urls")
def register_text_views() -> list[URLPattern]:
    return [
        path("languages/begin/<int:page_id>/", begin_text, name="begin_text"),
        path("languages/confirm/<int:page_id>/", confirm_text, name="confirm_text"),
    ]
