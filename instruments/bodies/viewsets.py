"""Members of bodies in the editors' admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.permissions import register_permission_policy

from instruments.ownership import OwnedPolicy, OwnedViewSet

from .models import BodyMember

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

register_permission_policy(BodyMember, OwnedPolicy(BodyMember, path="body__instrument"))


class BodyMemberViewSet(OwnedViewSet):
    model = BodyMember
    icon = "group"
    menu_label = _("Members of bodies")
    list_display = ["country", "body", "seat", "region", "from_on", "to_on"]
    list_filter = ["body", "region", "seat"]
    search_fields = ["country__name_en", "country__name_fr", "country__name_es", "country__iso3"]
    list_export = ["body", "country", "seat", "region", "from_on", "to_on", "source"]
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[BodyMember]:
        return super().get_queryset(request).select_related("country", "body__instrument")
