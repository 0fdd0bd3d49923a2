"""The records of the Family in one menu of the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from instruments.bodies.viewsets import BodyMemberViewSet
from instruments.people.viewsets import AppointmentViewSet, PersonViewSet
from instruments.reporting.viewsets import NationalReportViewSet, ReportingCycleViewSet
from instruments.viewsets import BodyViewSet, CountryViewSet, PartyViewSet

from .views import FORM, may_import

if TYPE_CHECKING:
    from django.http import HttpRequest


class ImportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_import(request.user)


class RegistryGroup(SnippetViewSetGroup):
    items = (
        *(CountryViewSet, PartyViewSet, BodyViewSet, BodyMemberViewSet, PersonViewSet, AppointmentViewSet),
        *(ReportingCycleViewSet, NationalReportViewSet),
    )
    menu_label = _("Registry")
    menu_icon = "list-ul"
    menu_order = 250

    def get_submenu_items(self) -> list[MenuItem]:
        item = ImportItem(_("Import"), reverse(FORM), name="registry-import", icon_name="upload", order=999)
        return [*super().get_submenu_items(), item]
