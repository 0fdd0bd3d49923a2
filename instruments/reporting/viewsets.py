"""Reporting cycles and national reports in the editors' admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import IndexView

from instruments.ownership import OwnedPolicy, OwnedViewSet

from .models import NationalReport, ReportIndexPage, ReportingCycle
from .models.index import indexes

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

register_permission_policy(ReportingCycle, OwnedPolicy(ReportingCycle))
register_permission_policy(NationalReport, OwnedPolicy(NationalReport, path="cycle__instrument"))


class ReportingCycleIndexView(IndexView):
    """Each cycle with the way to the table that readers see."""

    @cached_property
    def pages(self) -> dict[int | None, ReportIndexPage]:
        return indexes(ReportingCycle.objects.values_list("instrument", flat=True), Locale.get_active())

    def get_list_more_buttons(self, instance: ReportingCycle) -> list[Button]:
        buttons = super().get_list_more_buttons(instance)
        if page := self.pages.get(instance.instrument_id):
            buttons.append(Button(_("Public table"), url=page.address_of_cycle(instance), icon_name="view", priority=5))
        return buttons


class ReportingCycleViewSet(OwnedViewSet):
    model = ReportingCycle
    index_view_class = ReportingCycleIndexView
    icon = "date"
    menu_label = _("Reporting cycles")
    list_display = ["name_en", "instrument", "from_on", "to_on", "due_on"]
    list_filter = ["instrument"]
    search_fields = ["name_en", "name_fr", "name_es"]
    list_export = ["instrument", "name_en", "name_fr", "name_es", "from_on", "to_on", "due_on", "source"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ReportingCycle]:
        return super().get_queryset(request).select_related("instrument")


class NationalReportViewSet(OwnedViewSet):
    model = NationalReport
    icon = "doc-full"
    menu_label = _("National reports")
    list_display = ["country", "cycle", "received_on"]
    list_filter = ["cycle", "country"]
    search_fields = ["country__name_en", "country__name_fr", "country__name_es", "country__iso3"]
    list_export = ["country", "cycle", "received_on", "address", "note"]
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[NationalReport]:
        return super().get_queryset(request).select_related("country", "cycle__instrument")
