"""The desk itself, and who is let in."""

from __future__ import annotations

from datetime import datetime
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.contrib.auth import BACKEND_SESSION_KEY, logout
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from wagtail.models import Locale

from instruments.desk.accounts import BACKEND, person_at_desk
from instruments.desk.latest import news
from instruments.desk.overview import due_for, entries, memberships

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from instruments.people.models import Person

SINCE = "desk_since"


def unlisted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """An answer that nobody keeps and no search engine lists."""

    @never_cache
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answer


def at_desk(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Gives the view the person at the desk; sends everyone else to the door."""

    @unlisted
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person = person_at_desk(request)
        return view(request, person, *args, **kwargs) if person else to_door(request)

    return guarded


def to_door(request: HttpRequest) -> HttpResponse:
    """A desk session without a desk, of a mandate that has ended, is closed; an editor's is left as it is."""
    if request.user.is_authenticated and request.session.get(BACKEND_SESSION_KEY) == BACKEND:
        logout(request)
    return redirect("desk:sign_in")


@at_desk
def home(request: HttpRequest, person: Person) -> HttpResponse:
    locale = Locale.get_active()
    own = entries(person, locale)
    countries = {entry.appointment.country for entry in own}
    joined = memberships(countries)
    followed = set().union(*joined.values()) | {entry.appointment.instrument_id for entry in own}
    since = since_when(request)
    context = {
        "person": person,
        "entries": own,
        "since": since,
        "news": news(followed, since, locale),
        "dues": due_for(countries, joined, locale),
    }
    return render(request, "desk/home.html", context)


def since_when(request: HttpRequest) -> datetime:
    """The last sign-in before this one; before the first, the beginning of the month."""
    if last := request.session.get(SINCE):
        return datetime.fromisoformat(last)
    return timezone.localtime().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
