"""A translation as a PO file: out to the translator, and back as a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.languages.admin import begin, typed_row
from home.languages.tracked import Tracked

from . import po
from .pieces import pieces_of, put

if TYPE_CHECKING:
    from django.http import HttpRequest

#: Larger than any text of the Family, in bytes.
MAX_SIZE = 5_000_000
#: How many passages a message names.
NAMED = 10


def translation(request: HttpRequest, page_id: int) -> tuple[Any, Any]:
    """A translation's latest words and its original, for one who may edit the translation."""
    page = typed_row(request, page_id)
    if not isinstance(page, Tracked) or (original := page.original()) is None:
        raise Http404
    return page.get_latest_revision_as_object(), original


def header_of(row: Any, original: Any) -> dict[str, str]:
    return {
        "Project-Id-Version": original.slug,
        "Language": row.locale.language_code,
        po.SOURCE: original.entered_in,
        po.PAGE: str(original.translation_key),
        po.REVISION: str(original.live_revision_id or original.latest_revision_id or ""),
    }


def download_po(request: HttpRequest, page_id: int) -> HttpResponse:
    row, original = translation(request, page_id)
    content = po.written(pieces_of(row, original), header_of(row, original))
    name = f"{original.slug}.{row.locale.language_code}.po"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="text/x-gettext-translation; charset=utf-8", headers=headers)


class UploadForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("PO file"), widget=forms.FileInput(attrs={"accept": ".po"}))

    def __init__(self, *args: Any, row: Any, original: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row, self.original = row, original

    def clean_file(self) -> po.Sorted:
        """What the file brings; one that is refused says why."""
        upload = self.cleaned_data["file"]
        if upload.size > MAX_SIZE:
            raise forms.ValidationError(_("This file is too large."))
        try:
            file = po.read(upload.read())
            po.check(file, header_of(self.row, self.original))
            return po.sort(file, pieces_of(self.row, self.original))
        except po.BadFile as error:
            raise forms.ValidationError(str(error)) from error


class UploadView(WagtailAdminTemplateMixin, FormView):
    form_class = UploadForm
    template_name = "texts/admin/upload.html"
    page_title = gettext_lazy("Upload PO")
    header_icon = "upload"

    @cached_property
    def rows(self) -> tuple[Any, Any]:
        return translation(self.request, self.kwargs["page_id"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        row, _original = self.rows
        name = f"{row.get_admin_display_title()} ({row.locale.get_display_name()})"
        edit = {"url": reverse("wagtailadmin_pages:edit", args=[row.pk]), "label": name}
        return [*self.breadcrumbs_items, edit, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self) -> dict[str, Any]:
        row, original = self.rows
        return {**super().get_form_kwargs(), "row": row, "original": original}

    def form_valid(self, form: UploadForm) -> HttpResponse:
        brought = form.cleaned_data["file"]
        row, _original = self.rows
        if brought.words:
            begin(row.specific_class.objects.get(pk=row.pk), self.request.user)
            row = row.specific_class.objects.get(pk=row.pk).get_latest_revision_as_object()
            keep(row, brought, self.request.user)
        report(self.request, brought)
        return redirect("wagtailadmin_pages:edit", row.pk)


def keep(row: Any, brought: po.Sorted, user: Any) -> None:
    """Make what a file brings a draft of the row."""
    put(row, brought.words)
    row.full_clean()
    row.confirm(brought.confirmed())
    row.date_back(brought.dated())
    row.save_revision(user=user, clean=False, log_action=True)


def report(request: HttpRequest, brought: po.Sorted) -> None:
    count = len(brought.words)
    taken = ngettext("%(count)d entry taken as a draft", "%(count)d entries taken as a draft", count) % {"count": count}
    empty = ngettext("%(count)d was empty", "%(count)d were empty", brought.empty) % {"count": brought.empty}
    messages.success(request, f"{taken}; {empty}." if brought.empty else f"{taken}.")
    for text, keys in (
        (_("Translated from words that the original has changed since, and marked so: %(keys)s"), brought.older),
        (_("Marked as unfinished (fuzzy) in the file, and left as they were: %(keys)s"), brought.unfinished),
        (_("The original has no such passage, and nothing was taken: %(keys)s"), brought.unknown),
    ):
        if keys:
            more = f" … (+{len(keys) - NAMED})" if len(keys) > NAMED else ""
            messages.warning(request, text % {"keys": ", ".join(keys[:NAMED]) + more})
