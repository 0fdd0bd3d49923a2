"""What a person at the desk does with an entry: confirm it, or propose a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.log_actions import log

from home.dates import today
from instruments.desk.models import Proposal
from instruments.desk.reach import offered, within_reach
from instruments.desk.submission import Submission, submit, withdraw

from .desk import at_desk

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from instruments.desk.enums import Kind
    from instruments.people.models import Appointment, Person

METHODS = ["GET", "HEAD", "POST"]


@at_desk
@require_http_methods(METHODS)
def confirm(request: HttpRequest, person: Person, entry: UUID) -> HttpResponse:
    """Needs nobody's leave: it changes nothing but the day on which the person said so."""
    appointment = get_object_or_404(within_reach(person).filter(person=person), uuid=entry)
    if request.method != "POST":
        return render(request, "desk/confirm.html", {"entry": appointment, "person": person})
    appointment.checked_on = today()
    appointment.save(update_fields=["checked_on"])
    log(appointment, "desk.confirm", user=request.user)
    messages.success(request, _("Thank you. Your entry is confirmed as of today."))
    return redirect("desk:home")


@at_desk
@require_http_methods(METHODS)
def propose(request: HttpRequest, person: Person, entry: UUID, kind: Kind) -> HttpResponse:
    """A new proposal, or the one of this kind that is still open, to be corrected and sent again."""
    appointment = get_object_or_404(within_reach(person), uuid=entry)
    if kind not in offered(appointment, person):
        raise Http404
    proposal = Proposal.objects.open().filter(appointment=appointment, kind=kind, submitted_by=person).first()
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    submission = Submission(kind, appointment, proposal, *sent)
    if request.method == "POST" and submission.is_valid():
        submit(submission, person)
        messages.success(request, _("Thank you. The Secretariat has been told; you will hear by e-mail."))
        return redirect("desk:home")
    return render(request, f"desk/{kind.value}.html", context(appointment, person, proposal, submission))


def context(entry: Appointment, person: Person, proposal: Proposal | None, submission: Submission) -> dict[str, object]:
    return {"entry": entry, "person": person, "proposal": proposal, "submission": submission, "forms": submission.forms}


@at_desk
@require_http_methods(METHODS)
def take_back(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """Only by who sent it, and while the appointment is within reach."""
    own = Proposal.objects.filter(submitted_by=person, appointment__in=within_reach(person))
    proposal = get_object_or_404(own.select_related("appointment__person"), pk=pk)
    if request.method != "POST":
        return render(request, "desk/withdraw.html", {"proposal": proposal, "entry": proposal.appointment})
    if withdraw(proposal, person):
        messages.success(request, _("You have withdrawn it. Nothing has been changed."))
    else:
        messages.warning(request, _("This has been decided already."))
    return redirect("desk:home")
