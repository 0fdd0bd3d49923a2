"""Who saw personal data, as the log tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, UserColumn
from wagtail.admin.views.generic.history import HistoryFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.models import ModelLogEntry
from wagtail.permissions import policy_registry

from home.sheets import SafeSheet

from .audit import AUDITED
from .models import Appointment

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet


def audited(user: Any) -> QuerySet[ModelLogEntry]:
    """All of it for a superuser; for an editor what was done with the appointments he keeps, and what he took."""
    names = Q()
    for prefix in AUDITED:
        names |= Q(action__startswith=prefix)
    entries = ModelLogEntry.objects.filter(names).order_by("-timestamp", "-pk")
    if user.is_superuser:
        return entries
    kept = policy_registry.get_by_type(Appointment).instances_user_has_permission_for(user, "change")
    keys = kept.order_by().annotate(key=Cast("pk", CharField())).values("key")
    return entries.filter(about(Appointment, keys) | about(get_user_model(), [str(user.pk)]))


def about(model: type[Model], keys: Any) -> Q:
    return Q(content_type=ContentType.objects.get_for_model(model), object_id__in=keys)


class AuditFilterSet(HistoryFilterSet):
    class Meta:
        model = ModelLogEntry
        fields = ["action", "user", "timestamp"]


class AuditView(SafeSheet, ReportView):
    model = ModelLogEntry
    page_title = _("Who saw personal data")
    header_icon = "view"
    index_url_name = "personal_data"
    index_results_url_name = "personal_data_results"
    filterset_class = AuditFilterSet
    permission_policy = property(lambda self: policy_registry.get_by_type(Appointment))
    any_permission_required = ["change"]
    default_ordering = None
    is_searchable = False
    columns = [
        DateColumn("timestamp", label=_("When")),
        UserColumn("user", label=_("Who"), blank_display_name=_("a program")),
        Column("message", label=_("What")),
        Column("label", label=_("Of what")),
    ]
    export_filename = "who-saw-personal-data"
    list_export = ["timestamp", "user_display_name", "action", "message", "label"]
    export_headings = {
        "timestamp": _("When"),
        "user_display_name": _("Who"),
        "action": _("Action"),
        "message": _("What"),
        "label": _("Of what"),
    }

    def get_base_queryset(self) -> QuerySet[ModelLogEntry]:
        return audited(self.request.user).prefetch_related("user__wagtail_userprofile")
