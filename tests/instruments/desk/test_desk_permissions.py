"""Every view of the desk and of its editors, by everyone: run with `pytest -s` to see the table."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from desk_help import at_desk, editor, in_admin, letter, propose
from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from instruments.desk import urls, wagtail_hooks
from instruments.desk.models import Proposal
from instruments.people.models import DETAILS, Appointment
from tests.factories.instruments import InstrumentPageFactory
from tests.factories.registry import AppointmentFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

if TYPE_CHECKING:
    from django.http import HttpResponse

pytestmark = pytest.mark.django_db

#: Everyone, in the order of the columns below. The entry asked for is the focal point's, and so is the proposal.
ROLES = {
    "visitor": "visitor",
    "focal point": "the focal point whose entry it is",
    "alternate": "the alternate: same country and instrument",
    "other country": "focal point of another country, same instrument",
    "other instrument": "focal point of the same country, another instrument",
    "ended": "held the same post until yesterday",
    "editor": "editor of the instrument",
    "other editor": "editor of another instrument",
    "superuser": "administrator",
}
#: What each gets, by the view: a status; "door" (sent to sign in) or "login" (to the admin's); "denied" (by the admin);
#: "home" or "done" (sent on, having acted).
MATRIX = {
    "desk:home": "door 200 200 200 200 door door door door",
    "desk:sign_in": "200 home home home home 200 200 200 200",
    "desk:sent": "200 200 200 200 200 200 200 200 200",
    "desk:enter": "410 410 410 410 410 410 410 410 410",
    "desk:leave": "405 405 405 405 405 405 405 405 405",
    "desk:withdraw": "door 200 404 404 404 door door door door",
    "desk:confirm": "door 200 404 404 404 door door door door",
    "desk:correct": "door 200 404 404 404 door door door door",
    "desk:end": "door 200 200 404 404 door door door door",
    "desk:alternate": "door 200 200 404 404 door door door door",
    "desk:letter": "door 200 200 404 404 door door door door",
    "desk_changes": "login login login login login login 200 200 200",
    "desk_change": "login login login login login login 200 denied 200",
    "accept_desk_change": "login login login login login login 405 405 405",
    "return_desk_change": "login login login login login login 405 405 405",
    "desk_change_letter": "login login login login login login 200 denied 200",
}
#: The same for a POST, of what a browser would send.
POSTED = {
    "desk:home": "door 200 200 200 200 door door door door",
    "desk:sign_in": "200 home home home home 200 200 200 200",
    "desk:sent": "405 405 405 405 405 405 405 405 405",
    "desk:enter": "410 410 410 410 410 410 410 410 410",
    "desk:leave": "door door door door door door door door door",
    "desk:withdraw": "door home 404 404 404 door door door door",
    "desk:confirm": "door home 404 404 404 door door door door",
    "desk:correct": "door home 404 404 404 door door door door",
    "desk:end": "door home home 404 404 door door door door",
    "desk:alternate": "door home home 404 404 door door door door",
    "desk:letter": "door home home 404 404 door door door door",
    "desk_changes": "login login login login login login 405 405 405",
    "desk_change": "login login login login login login 405 405 405",
    "accept_desk_change": "login login login login login login done denied done",
    "return_desk_change": "login login login login login login done denied done",
    "desk_change_letter": "login login login login login login 405 405 405",
}
VIEWS = [f"desk:{pattern.name}" for pattern in urls.urlpatterns] + [
    str(pattern.name) for pattern in wagtail_hooks.register_urls()
]
ENDS = {
    "/en/desk/sign-in/": "door",
    "/en/desk/": "home",
    "/admin/desk/changes/": "done",
    "/admin/": "denied",
    "/admin/login/": "login",
}


@world
def entry():
    """With an alternate, colleagues elsewhere, and a proposal that has a letter."""
    entry = AppointmentFactory()
    propose(at_desk(entry.person), "correct", entry, entry__phone="+41 1", letter__letter=letter())
    return entry


@world
def browsers(entry: Appointment) -> dict[str, Client]:
    """A browser for each role."""
    same, elsewhere = {"country": entry.country}, InstrumentPageFactory()
    leaving = AppointmentFactory(**same)
    ended = at_desk(leaving.person)
    Appointment.objects.filter(pk=leaving.pk).update(to_on=timezone.localdate() - timedelta(days=1))
    return {
        "visitor": Client(),
        "focal point": at_desk(entry.person),
        "alternate": at_desk(AppointmentFactory(**same, is_alternate=True).person),
        "other country": at_desk(AppointmentFactory().person),
        "other instrument": at_desk(AppointmentFactory(**same, instrument=elsewhere).person),
        "ended": ended,
        "editor": in_admin(editor(standing_instrument())),
        "other editor": in_admin(editor(elsewhere)),
        "superuser": in_admin(get_user_model().objects.create_superuser("root")),
    }


def address(view: str, entry: Appointment) -> str:
    proposal = Proposal.objects.get(kind="correct")
    if view == "desk:enter":
        return reverse(view, args=["no-token"])
    if view in ("desk:home", "desk:sign_in", "desk:sent", "desk:leave", "desk_changes"):
        return reverse(view)
    return reverse(view, args=[proposal.pk if "change" in view or view == "desk:withdraw" else entry.uuid])


def outcome(answer: HttpResponse) -> str:
    if answer.status_code != 302:
        return str(answer.status_code)
    return (
        "login" if answer["Location"].startswith("/admin/login/") else ENDS.get(answer["Location"], answer["Location"])
    )


def typed(view: str) -> dict[str, Any]:
    """What a browser would send."""
    names = {"person-first_name": "Ana", "person-last_name": "Paz", "person-language": "es"}
    return {
        "desk:correct": {f"entry-{name}_for": "family" for name in DETAILS} | names,
        "desk:end": {"entry-to_on": "2099-01-01"},
        "desk:alternate": {name.replace("person", "nominee"): value for name, value in names.items()},
        "desk:letter": {"letter-letter": letter()},
        "accept_desk_change": {"turn": 1},
        "return_desk_change": {"turn": 1, "word": "Why?"},
    }.get(view, {})


def asked(entry: Appointment, view: str, client: Client, posted: bool) -> str:
    """The outcome, with everything as it was afterwards."""
    session = client.cookies.copy()
    with transaction.atomic():
        at = address(view, entry)
        answer = client.post(at, typed(view)) if posted else client.get(at)
        b"".join(answer)  # a file is closed once it is read
        transaction.set_rollback(True)
    client.cookies = session
    return outcome(answer)


def table(found: dict[str, list[str]], title: str) -> str:
    """As the closing note quotes it."""
    widths = [max(len(role), 6) for role in ROLES]
    lines = [title.ljust(22) + "  ".join(role.ljust(width) for role, width in zip(ROLES, widths, strict=True))]
    for view, outcomes in found.items():
        cells = (cell.ljust(width) for cell, width in zip(outcomes, widths, strict=True))
        lines.append(view.ljust(22) + "  ".join(cells))
    return "\n".join(lines)


@pytest.mark.parametrize(("matrix", "posted"), [(MATRIX, False), (POSTED, True)], ids=["GET", "POST"])
def test_everyone_gets_of_every_view_what_is_theirs(entry, browsers, matrix, posted):
    assert set(matrix) == set(VIEWS), "a view without a line in the matrix"
    assert list(browsers) == list(ROLES)
    found = {view: [asked(entry, view, client, posted) for client in browsers.values()] for view in VIEWS}
    print("\n" + table(found, "POST" if posted else "GET"))  # noqa: T201
    assert {view: " ".join(outcomes) for view, outcomes in found.items()} == matrix


def test_every_answer_of_the_desk_is_private(entry):
    client = at_desk(entry.person)
    for view in VIEWS:
        if view.startswith("desk:"):
            answer = client.get(address(view, entry))
            assert "no-store" in answer["Cache-Control"], view
            assert "noindex" in answer["X-Robots-Tag"], view


def test_a_colleague_sees_of_an_entry_what_focal_points_may_see(entry):
    Appointment.objects.filter(pk=entry.pk).update(
        consented_on=timezone.localdate(), institution_for="family", position="Secret post", email_for="public"
    )
    shown = at_desk(AppointmentFactory(country=entry.country).person).get("/en/desk/").content.decode()
    assert entry.institution in shown
    assert entry.email in shown
    assert "Secret post" not in shown
    assert "+41 1" not in shown
    assert f"Sent by {entry.person.name}" in shown


def test_nothing_of_other_countries_or_instruments_is_on_the_desk(entry):
    elsewhere = AppointmentFactory(country=entry.country, instrument=InstrumentPageFactory(), is_open=True)
    abroad = AppointmentFactory(is_open=True)
    shown = at_desk(entry.person).get("/en/desk/").content.decode()
    assert entry.email in shown
    for other in (elsewhere, abroad):
        assert other.email not in shown
        assert str(other.uuid) not in shown


def test_an_alternate_cannot_correct_for_another_even_by_their_own_proposals_address(entry):
    own = AppointmentFactory(country=entry.country, is_alternate=True)
    client = at_desk(own.person)
    assert propose(client, "correct", own, entry__phone="+41 3").status_code == 302
    assert client.get(reverse("desk:alternate", args=[own.uuid])).status_code == 404
    assert Proposal.objects.filter(submitted_by=own.person).get().appointment == own
