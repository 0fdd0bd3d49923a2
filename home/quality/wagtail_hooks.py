"""The quality report among the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .scope import scope_of
from .views import QualityView

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.urls import URLPattern


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [
        path("reports/quality/", QualityView.as_view(), name="quality"),
        path("reports/quality/results/", QualityView.as_view(results_only=True), name="quality_results"),
    ]


class QualityMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser or bool(scope_of(request.user).owners)


@hooks.register("register_reports_menu_item")
def register_report() -> MenuItem:
    return QualityMenuItem(
        _("Quality of the record"), reverse_lazy("quality"), name="quality", icon_name="warning", order=920
    )
