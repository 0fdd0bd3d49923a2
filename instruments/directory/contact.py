"""The form that hands a message on. It carries no authority, so it needs neither cookie nor token."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from home.throttle import allowed, visitor

from .forms import ContactForm
from .models import DirectoryPage
from .querysets import prepare, public_appointments
from .relay import hand_on

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

#: How many messages in an hour one visitor may send, and how many one addressee gets in a day.
OF_A_VISITOR, TO_AN_ADDRESSEE = 5, 30


@never_cache
@csrf_exempt
def contact(request: HttpRequest, uuid: uuid.UUID) -> HttpResponse:
    row = addressee(uuid)
    form = ContactForm(request.POST if request.method == "POST" else None, addressee=str(row.uuid))
    problem, status = "", 200
    if form.is_bound and form.is_valid():
        if not may_send(request, str(row.uuid)):
            problem, status = _("Too many messages were sent. Yours was not; please try again later."), 429
        elif not hand_on(row, form.cleaned_data):
            problem, status = _("The message could not be sent. Nothing is lost; please try again later."), 503
        else:
            return redirect("contact_sent", uuid=row.uuid)
    return answer(request, "directory/contact.html", {"row": row, "form": form, "problem": problem}, status)


@require_safe
def sent(request: HttpRequest, uuid: uuid.UUID) -> HttpResponse:
    return answer(request, "directory/sent.html", {"row": addressee(uuid)})


def addressee(uuid: uuid.UUID) -> Any:
    """Anyone whom the directory lists as current."""
    locale = Locale.get_active()
    row = public_appointments(locale).current().filter(uuid=uuid).first()
    if row is None:
        raise Http404
    prepare([row], locale)
    return row


def may_send(request: HttpRequest, addressee: str) -> bool:
    return allowed("contact.visitor", visitor(request), OF_A_VISITOR, timedelta(hours=1)) and allowed(
        "contact.addressee", addressee, TO_AN_ADDRESSEE, timedelta(days=1)
    )


def answer(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    context["directory"] = DirectoryPage.in_language(Locale.get_active())
    response = render(request, template, context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response
