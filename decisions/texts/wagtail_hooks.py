"""The matrix among the reports, and PO files in the menu of a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from home.languages.tracked import Tracked

from .matrix import POLICY, MatrixView
from .views import UploadView, download_po

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest
    from django.urls import URLPattern
    from wagtail.models import Page


@hooks.register("register_admin_urls")
def register_text_views() -> list[URLPattern]:
    return [
        path("reports/languages/", MatrixView.as_view(), name="text_matrix"),
        path("reports/languages/results/", MatrixView.as_view(results_only=True), name="text_matrix_results"),
        path("languages/po/<int:page_id>/", download_po, name="download_po"),
        path("languages/po/<int:page_id>/upload/", UploadView.as_view(), name="upload_po"),
    ]


class MatrixMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return POLICY.user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def register_matrix() -> MenuItem:
    return MatrixMenuItem(
        _("Languages of decisions"),
        reverse("text_matrix"),
        name="text-matrix",
        icon_name="wagtail-localize-language",
        order=900,
    )


@hooks.register("register_page_header_buttons")
def po_buttons(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if view_name != "edit" or not isinstance(page, Tracked) or page.is_original:
        return
    if page.permissions_for_user(user).can_edit():
        yield Button(_("Download PO"), reverse("download_po", args=[page.pk]), icon_name="download", priority=80)
        yield Button(_("Upload PO"), reverse("upload_po", args=[page.pk]), icon_name="upload", priority=81)
