from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .views import PERMISSIONS, FileTextReport, document_policy

if TYPE_CHECKING:
    from django.http import HttpRequest


class FileTextMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return document_policy().user_has_any_permission(request.user, PERMISSIONS)


@hooks.register("register_reports_menu_item")
def report_item() -> MenuItem:
    return FileTextMenuItem(_("Texts of files"), reverse("texts_of_files"), icon_name="doc-full-inverse", order=800)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    return [
        path("reports/texts-of-files/", FileTextReport.as_view(), name="texts_of_files"),
        path(
            "reports/texts-of-files/results/", FileTextReport.as_view(results_only=True), name="texts_of_files_results"
        ),
    ]
