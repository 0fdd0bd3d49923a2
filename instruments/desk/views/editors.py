"""Changes proposed by focal points in the editors' admin: the list, one of them, and the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Case, When
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from instruments.desk import deciding
from instruments.desk.comparison import compare
from instruments.desk.enums import Stage
from instruments.desk.models import Proposal
from instruments.editors import edited_by
from instruments.people.audit import LETTER_SEEN, record
from instruments.people.letters import serve_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import FileResponse, HttpRequest, HttpResponse

    from instruments.desk.models import ProposalQuerySet

LIST, ONE = "desk_changes", "desk_change"
ON_A_PAGE = 20
#: Why a decision could not be made.
REASONS = {
    "decided": gettext_lazy("This has been decided already."),
    "resent": gettext_lazy("It was sent again after you opened it. Please read it as it is now."),
    "stale": gettext_lazy("The record has changed since; the differences are marked below. Return it with a word."),
    "person": gettext_lazy(
        "This person also holds appointments under instruments that you don’t edit. "
        "Who edits all of them, or an administrator, can accept a change of the name or the languages."
    ),
}


class DecisionForm(forms.Form):
    """`turn` says which version was read."""

    turn = forms.IntegerField(widget=forms.HiddenInput)


class ReturnForm(DecisionForm):
    word = forms.CharField(
        label=gettext_lazy("Your word to the focal point"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )


def own(user: Any) -> ProposalQuerySet:
    """Those about appointments under instruments that this user edits."""
    rows = Proposal.objects.filter(appointment__instrument__in=edited_by(user))
    return rows.select_related("appointment__person", "appointment__country", "appointment__instrument", "submitted_by")


def own_one(user: Any, pk: int) -> Proposal:
    """One of them; another instrument's is refused as Wagtail refuses."""
    proposal = own(user).filter(pk=pk).first()
    if proposal is None:
        get_object_or_404(Proposal, pk=pk)
        raise PermissionDenied
    return proposal


def context(title: str, *crumbs: dict[str, str], **more: object) -> dict[str, object]:
    start = {"url": reverse("wagtailadmin_home"), "label": _("Home")}
    items = [start, *crumbs, {"url": "", "label": title}]
    return {"header_title": title, "header_icon": "mail", "breadcrumbs_items": items, **more}


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """What waits for a decision first."""
    waiting_first = Case(When(stage=Stage.SUBMITTED, then=0), default=1)
    rows = own(request.user).order_by(waiting_first, "-submitted_at", "-pk")
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("p"))
    return render(request, "desk/admin/changes.html", context(_("Changes by focal points"), page_obj=page))


@require_safe
def change(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = own_one(request.user, pk)
    return render_change(request, proposal, ReturnForm(initial={"turn": proposal.turn}))


def render_change(request: HttpRequest, proposal: Proposal, form: ReturnForm) -> HttpResponse:
    crumb = {"url": reverse(LIST), "label": _("Changes by focal points")}
    nominee = proposal.data.get("nominee")
    more = {"proposal": proposal, "form": form, "rows": compare(proposal)}
    found = deciding.on_record(nominee) if nominee else None
    return render(request, "desk/admin/change.html", context(str(proposal.appointment), crumb, known=found, **more))


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = own_one(request.user, pk)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return redirect(ONE, pk)
    words = _("Accepted: the change has been made, and the focal point has been told.")
    return decided(request, pk, words, lambda: deciding.accept(proposal, form.cleaned_data["turn"], request.user))


@require_POST
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = own_one(request.user, pk)
    form = ReturnForm(request.POST, initial={"turn": proposal.turn})
    if not form.is_valid():
        return render_change(request, proposal, form)
    turn, word = form.cleaned_data["turn"], form.cleaned_data["word"]
    words = _("Returned: the focal point has been told.")
    return decided(request, pk, words, lambda: deciding.send_back(proposal, turn, word, request.user))


def decided(request: HttpRequest, pk: int, words: str, decide: Callable[[], None]) -> HttpResponse:
    """Back to the list, or, where it could not be decided, to the proposal, with the reason."""
    try:
        decide()
    except deciding.Undecidable as fault:
        messages.error(request, REASONS[fault.reason])
        return redirect(ONE, pk)
    except ValidationError as fault:
        messages.error(request, _("The record’s rules forbid this change:") + " " + " ".join(fault.messages))
        return redirect(ONE, pk)
    messages.success(request, words)
    return redirect(LIST)


@require_safe
def letter(request: HttpRequest, pk: int) -> FileResponse:
    """Who opens it is recorded."""
    proposal = own_one(request.user, pk)
    if not proposal.letter:
        raise Http404
    record(LETTER_SEEN, proposal.appointment, request.user)
    return serve_letter(proposal.letter)
