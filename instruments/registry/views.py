"""A file of the registry in the admin: chosen, seen row by row, applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.pagination import paginate

from . import waiting
from .forms import ImportForm, kinds_for, scope_of
from .importing import dry, new_kind, run
from .kinds import KINDS
from .report import Outcome, Report, lines_of
from .tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse, HttpResponseBase

#: In the session: which file waits, and what its rows are.
SESSION = "registry_import"
FORM, CHECK = "registry_import", "registry_import_check"


def may_import(user: Any) -> bool:
    return scope_of(user) != frozenset()


def carried_out(request: HttpRequest, about: dict[str, str], accept: Callable[[Report], bool] = dry) -> Report:
    """The waiting file, with what this user may change today."""
    if about["kind"] not in dict(kinds_for(request.user)) or not may_import(request.user):
        raise PermissionDenied
    table = read_table(waiting.content_of(about["key"]) or b"")
    kind = new_kind(about["kind"], scope_of(request.user))
    return run(kind, table, accept, about["instrument"], request.user)


class ImportView(WagtailAdminTemplateMixin, FormView):
    form_class = ImportForm
    template_name = "registry/admin/import.html"
    page_title = gettext_lazy("Import")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "columns": columns_of(kinds_for(self.request.user))}

    def form_valid(self, form: ImportForm) -> HttpResponse:
        forget(self.request)
        chosen = form.cleaned_data
        about = {"key": waiting.keep(chosen["file"]), "kind": chosen["kind"], "instrument": chosen["slug"]}
        waiting.show(about["key"], carried_out(self.request, about).as_data())
        self.request.session[SESSION] = about
        return redirect(CHECK)


def columns_of(kinds: list[tuple[str, Any]]) -> list[tuple[Any, list[str], list[str]]]:
    """Of each kind the columns that must be there, and those that may."""
    columns = [(label, new_kind(name).columns) for name, label in kinds]
    return [
        (label, [one.name for one in many if one.is_required], [one.name for one in many if not one.is_required])
        for label, many in columns
    ]


class CheckView(WagtailAdminTemplateMixin, TemplateView):
    """What the waiting file would do, as it was reckoned last; the rows that ask for something come first."""

    template_name = "registry/admin/check.html"
    page_title = gettext_lazy("Import")
    header_icon = "upload"
    about: dict[str, str]
    report: dict[str, Any]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.about = request.session.get(SESSION) or {}
        report = waiting.shown(self.about["key"]) if self.about else None
        if report is None:
            return redirect(FORM)
        self.report = report
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": KINDS[self.about["kind"]].label}
        return [*self.breadcrumbs_items, {"url": reverse(FORM), "label": self.page_title}, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        order = Outcome.values.index
        rows = sorted(self.report["rows"], key=lambda row: order(row["outcome"]))
        page = paginate(self.request, rows)
        shown = [{**row, "label": Outcome(row["outcome"]).label, "words": lines_of(row)} for row in page.object_list]
        counts = [(Outcome(value).label, count) for value, count in self.report["count"].items()]
        return {**context, "report": self.report, "rows": shown, "page_obj": page, "counts": counts}

    def post(self, request: HttpRequest) -> HttpResponse:
        if "apply" not in request.POST:
            forget(request)
            return redirect(FORM)
        report = carried_out(request, self.about, lambda report: report.rows() == self.report["rows"])
        if report.is_stored:
            forget(request)
            messages.success(request, _("The file is imported."))
            return redirect(KINDS[self.about["kind"]].model.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
        waiting.show(self.about["key"], report.as_data())
        messages.warning(request, _("Nothing is stored yet: the records have changed meanwhile. See again."))
        return redirect(CHECK)


def forget(request: HttpRequest) -> None:
    if about := request.session.pop(SESSION, None):
        waiting.forget(about["key"])
