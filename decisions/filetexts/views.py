"""What editors see: which files could be read, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.documents import get_document_model
from wagtail.permissions import policy_registry

from .models import FileText

if TYPE_CHECKING:
    from django.db.models import QuerySet

PERMISSIONS = ["choose", "add", "change", "delete"]


def document_policy() -> Any:
    """Who may do what with documents, and with which."""
    return policy_registry.get_by_type(get_document_model())


class FileTextFilterSet(WagtailFilterSet):
    class Meta:
        model = FileText
        fields = ["status", "language"]


class FileTextReport(ReportView):
    """The files that a user may work with, those that could not be read first."""

    model = FileText
    page_title = _("Texts of files")
    header_icon = "doc-full-inverse"
    index_url_name = "texts_of_files"
    index_results_url_name = "texts_of_files_results"
    any_permission_required = PERMISSIONS
    filterset_class = FileTextFilterSet
    default_ordering = "-status"
    is_searchable = False
    columns = [
        TitleColumn(
            "document",
            label=_("file"),
            url_name="wagtaildocs:edit",
            id_accessor="document_id",
            sort_key="document__title",
        ),
        Column("status", label=_("status"), accessor="get_status_display", sort_key="status"),
        Column("reason", label=_("reason")),
        Column("language", label=_("language"), accessor="language", sort_key="language"),
        DateColumn("read_at", label=_("read at"), sort_key="read_at"),
    ]
    list_export = ["document", "status", "reason", "language", "size", "read_at"]

    @property
    def permission_policy(self) -> Any:
        return document_policy()

    def get_base_queryset(self) -> QuerySet[FileText]:
        mine = document_policy().instances_user_has_any_permission_for(self.request.user, PERMISSIONS)
        return FileText.objects.filter(document__in=mine).select_related("document").defer("text")
