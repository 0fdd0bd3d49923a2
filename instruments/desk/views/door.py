"""In and out: a link by e-mail instead of a password."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.auth import authenticate, login, logout
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from home.throttle import allowed, visitor
from instruments.desk.accounts import link_for, open_account, person_at_desk, person_on_record
from instruments.desk.backends import is_good
from instruments.desk.forms import SignInForm
from instruments.desk.mail import link_message, send

from .desk import SINCE, unlisted

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

HOUR = timedelta(hours=1)
#: Several people may sit behind one address of a ministry.
PER_VISITOR, PER_ADDRESS = 20, 5
#: How long a desk stays open.
OPEN_FOR = timedelta(hours=4)


class SentAnswer(HttpResponseRedirect):
    """Writes the e-mail once the reader has the answer: how long it takes tells nobody who is on record."""

    def __init__(self, email: str) -> None:
        super().__init__(reverse("desk:sent"))
        self.email = email

    def close(self) -> None:
        send_link(self.email)
        super().close()


def send_link(email: str) -> None:
    person = person_on_record(email)
    if person and open_account(person):
        send(link_message(person, link_for(person)))


@unlisted
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    if person_at_desk(request):
        return redirect("desk:home")
    form = SignInForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "desk/sign_in.html", {"form": form})
    email = form.cleaned_data["email"]
    if may_ask(request, email):
        return SentAnswer(email)
    form.add_error(None, _("That was asked for too often. Please look into your mailbox, or try again in an hour."))
    return render(request, "desk/sign_in.html", {"form": form}, status=429)


def may_ask(request: HttpRequest, email: str) -> bool:
    """Counted for addresses on record and others alike."""
    return allowed("desk visitor", visitor(request), PER_VISITOR, HOUR) and allowed(
        "desk address", email.casefold(), PER_ADDRESS, HOUR
    )


@unlisted
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/sent.html")


@unlisted
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """The link uses nothing up by being opened, as mail scanners do: the button does."""
    if request.method == "POST" and open_desk(request, token):
        return redirect("desk:home")
    good = request.method != "POST" and is_good(token)
    return render(request, "desk/enter.html", {"is_good": good}, status=200 if good else 410)


@transaction.atomic
def open_desk(request: HttpRequest, token: str) -> bool:
    account: Any = authenticate(request, desk_token=token)
    if account is None:
        return False
    last = account.last_login
    login(request, account)
    request.session[SINCE] = last.isoformat() if last else None
    request.session.set_expiry(OPEN_FOR)
    return True


@unlisted
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Closes a desk; an editor's session is none."""
    if person_at_desk(request):
        logout(request)
    return redirect("desk:sign_in")
