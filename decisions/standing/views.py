"""Proposed changes of status in the editors' admin: the list, and the two decisions on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.locks import BasicLock

from decisions.enums import RelationKind

from . import deciding
from .consequences import CONSEQUENCES
from .forms import AcceptForm, DeclineForm
from .proposals import original_of, proposals, proposals_for

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser
    from django.http import HttpRequest, HttpResponse

    from decisions.projections.models import Reference

LIST = "status_proposals"
ON_A_PAGE = 20


def status_proposals(request: HttpRequest) -> HttpResponse:
    page = Paginator(proposals_for(request.user), ON_A_PAGE).get_page(request.GET.get("p"))
    for proposal in page.object_list:
        proposal.status = CONSEQUENCES[RelationKind(proposal.kind)]
        proposal.accepting = AcceptForm({"on": proposal.decision.adopted}, auto_id=f"{proposal.pk}-%s")
        proposal.declining = DeclineForm(auto_id=f"{proposal.pk}-%s")
    title = _("Proposed changes of status")
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}, {"url": "", "label": title}]
    context = {"page_obj": page, "header_title": title, "header_icon": "date", "breadcrumbs_items": crumbs}
    return render(request, "standing/admin/proposals.html", context)


@require_POST
def accept(request: HttpRequest, decision: int, target: int, kind: str) -> HttpResponse:
    form = AcceptForm(request.POST)
    proposal = proposal_to_decide(request, decision, target, kind)
    if proposal is None:
        return redirect(LIST)
    if form.is_valid():
        deciding.accept(proposal, form.cleaned_data["on"], request.user)
        messages.success(request, _("“%(page)s” now shows the change.") % {"page": proposal.target})
    else:
        messages.error(request, _("Say from which day on it stands so."))
    return redirect(LIST)


@require_POST
def decline(request: HttpRequest, decision: int, target: int, kind: str) -> HttpResponse:
    form = DeclineForm(request.POST)
    proposal = proposal_to_decide(request, decision, target, kind)
    if proposal is None:
        return redirect(LIST)
    if form.is_valid():
        deciding.decline(proposal, form.cleaned_data["reason"], request.user)
        messages.success(request, _("“%(page)s” stays as it is.") % {"page": proposal.target})
    else:
        messages.error(request, _("Say why you decline."))
    return redirect(LIST)


def proposal_to_decide(request: HttpRequest, decision: int, target: int, kind: str) -> Reference | None:
    """The proposal, for one who may publish its target; None, with a message, while it cannot be decided on."""
    rows = proposals().select_related("decision", "target")
    proposal = rows.filter(decision=decision, target=target, kind=kind).first()
    if proposal is None:
        messages.warning(request, _("This has been decided already."))
        return None
    page, user = original_of(proposal.target), cast("AbstractBaseUser", request.user)
    if not page.permissions_for_user(user).can_publish():
        raise PermissionDenied
    lock = page.get_lock()
    # What is scheduled or reviewed is locked as well, but gets the change without harm.
    if isinstance(lock, BasicLock) and lock.for_user(user):
        messages.error(request, _("“%(page)s” is locked.") % {"page": proposal.target})
        return None
    return proposal
