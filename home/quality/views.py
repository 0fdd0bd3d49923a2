"""The quality report of the editors' admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from home.models import Topic
from home.sheets import SafeSheet

from .findings import Findings, checks
from .scope import scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from .findings import Finding


def kinds(request: HttpRequest | None = None) -> list[tuple[str, Any]]:
    return list({check.kind: (check.kind, check.label) for check in checks}.values())


class FindingFilterSet(WagtailFilterSet):
    """Only a form: findings are no table, and any model will do. It offers the user's own instruments."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=kinds)
    instrument = django_filters.ChoiceFilter(label=_("Instrument"), choices=[])

    class Meta:
        model = Topic
        fields = ["kind", "instrument"]

    def __init__(self, *args: Any, owners: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["instrument"].extra["choices"] = [(str(pk), name) for pk, name in owners.items()]


class SubjectColumn(Column):
    cell_template_name = "quality/admin/subject.html"


class QualityView(SafeSheet, ReportView):
    page_title = _("Quality of the record")
    header_icon = "warning"
    index_url_name = "quality"
    index_results_url_name = "quality_results"
    results_template_name = "quality/admin/results.html"
    filterset_class = FindingFilterSet
    is_searchable = False
    columns = [
        Column("kind", label=_("Kind")),
        Column("owner", label=_("Instrument")),
        SubjectColumn("subject", label=_("What")),
        Column("detail", label=_("Why")),
    ]
    list_export = ["kind", "owner", "subject", "lang", "detail", "url"]
    export_headings = {
        "kind": _("Kind"),
        "owner": _("Instrument"),
        "subject": _("What"),
        "lang": _("Language"),
        "detail": _("Why"),
        "url": _("Address"),
    }
    export_filename = "quality"

    @cached_property
    def scope(self) -> Any:
        return scope_of(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not (self.scope.owners or self.scope.is_whole):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[Topic]:
        return Topic.objects.none()

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "owners": self.scope.owners, "queryset": self.get_base_queryset()}

    @cached_property
    def findings(self) -> Findings:
        self.filters.is_valid()  # leaves only the sound values in cleaned_data
        asked = self.filters.form.cleaned_data
        owner = asked.get("instrument")
        return Findings(self.scope.only(int(owner)) if owner else self.scope, asked.get("kind") or "")

    def get_filtered_queryset(self) -> Findings:
        return self.findings

    def to_row_dict(self, item: Finding) -> dict[str, Any]:
        row = {name: getattr(item, name) for name in self.list_export}
        return {**row, "url": self.request.build_absolute_uri(item.url)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "kinds": list(self.kinds())}

    def kinds(self) -> Iterator[dict[str, Any]]:
        """With the address that leaves only this kind."""
        for kind, (label, count) in self.findings.by_kind().items():
            query = self.request.GET.copy()
            query["kind"] = kind
            query.pop("p", None)
            yield {"label": label, "count": count, "url": f"{self.index_url}?{query.urlencode()}"}
