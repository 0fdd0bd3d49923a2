"""The door of the desk: a link by e-mail, for an hour and for once, that tells nobody who is on record."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from desk_help import LINK, ask, at_desk, editor, in_admin, link_in_mail
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from sesame.tokens import create_token

from instruments.desk.views import door
from instruments.people.models import Person
from tests.factories.registry import AppointmentFactory, PersonFactory
from tests.factories.standing import standing_instrument

pytestmark = pytest.mark.django_db
HOME, DOOR = "/en/desk/", "/en/desk/sign-in/"


@pytest.fixture
def person():
    return AppointmentFactory(person__languages=["en", "fr"], person__language="fr").person


def is_at_desk(client):
    return client.get(HOME).status_code == 200


def test_the_link_opens_the_desk_in_the_persons_language(person):
    ask(person.email.upper())
    (message,) = mail.outbox
    assert message.to == [person.email]
    assert "/fr/desk/enter/" in message.body
    client = Client()
    answer = client.post(link_in_mail(), follow=True)
    assert answer.redirect_chain == [("/fr/desk/", 302)]
    assert is_at_desk(client)


def test_opening_the_link_uses_nothing_up_and_the_button_does(person):
    ask(person.email)
    link = link_in_mail()
    client = Client()
    assert [client.get(link).status_code for _ in range(3)] == [200, 200, 200]
    assert not is_at_desk(client)
    assert client.post(link).status_code == 302
    assert Client().get(link).status_code == 410
    second = Client()
    assert second.post(link).status_code == 410
    assert not is_at_desk(second)


def test_the_link_is_good_for_an_hour(person):
    begin = timezone.now()
    with time_machine.travel(begin, tick=False) as clock:
        ask(person.email)
        link = link_in_mail()
        clock.shift(timedelta(minutes=59))
        assert Client().get(link).status_code == 200
        clock.shift(timedelta(minutes=1))
        assert Client().get(link).status_code == 410
        assert Client().post(link).status_code == 410


def test_the_desk_closes_after_some_hours(person):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        client = at_desk(person)
        clock.shift(door.OPEN_FOR - timedelta(minutes=1))
        assert is_at_desk(client)
        clock.shift(timedelta(minutes=2))
        assert not is_at_desk(client)


def test_no_token_but_its_own_opens_it(person):
    ask(person.email)
    token = link_in_mail().split("/")[-2]
    person.refresh_from_db()
    other = create_token(person.account, "elsewhere")
    flipped = token[:-2] + ("A" if token[-2] != "A" else "B") + token[-1]
    for bad in (other, create_token(person.account), flipped, token[:-1], "x", "é", "a" * 5000):
        assert Client().post(reverse("desk:enter", args=[bad])).status_code == 410
    assert Client().post(reverse("desk:enter", args=[token])).status_code == 302


def test_the_session_is_a_new_one(person):
    client = Client()
    client.get(DOOR)
    session = client.session
    session["before"] = 1
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    ask(person.email)
    client.post(link_in_mail())
    assert client.session.session_key != before


def strangers():
    PersonFactory(email="no-post@example.org")
    AppointmentFactory(person__email="ended@example.org", to_on=date(2021, 1, 1))
    AppointmentFactory(person__email="to-come@example.org", from_on=timezone.localdate() + timedelta(days=9))
    editor(standing_instrument())
    return ["nobody@example.org", "no-post@example.org", "ended@example.org", "to-come@example.org"]


def test_the_answer_is_the_same_for_all_and_only_those_in_office_get_a_link(person):
    designated = AppointmentFactory(confirmed_on=None).person
    editors = list(get_user_model().objects.exclude(email="").values_list("email", flat=True))
    answers = set()
    with time_machine.travel(timezone.now(), tick=False):  # a header says when
        for email in [person.email, designated.email, *strangers(), *editors]:
            answer = ask(email)
            answers.add((answer.status_code, answer.url, answer.content, tuple(sorted(answer.headers.items()))))
    assert len(answers) == 1
    assert [message.to for message in mail.outbox] == [[person.email], [designated.email]]


def test_asking_costs_the_same_whoever_is_asked_about(person, count_queries, monkeypatch):
    monkeypatch.setattr(door, "send_link", lambda email: None)
    known = count_queries(lambda: ask(person.email))
    assert count_queries(lambda: ask("nobody@example.org")) == known


def test_asking_too_often_is_refused_alike(person, monkeypatch):
    monkeypatch.setattr(door, "PER_ADDRESS", 2)
    for email in (person.email, "nobody@example.org"):
        assert [ask(email.title()).status_code, ask(email).status_code, ask(email).status_code] == [302, 302, 429]
    assert len(mail.outbox) == 2
    monkeypatch.setattr(door, "PER_VISITOR", 1)
    assert ask("third@example.org").status_code == 429


def test_a_desk_account_enters_no_admin_and_has_no_password(person):
    client = at_desk(person)
    person.refresh_from_db()
    assert not person.account.has_usable_password()
    assert not person.account.groups.exists()
    assert not person.account.get_all_permissions()
    for address in ("/admin/", "/admin/pages/", "/admin/desk/changes/", "/admin/account/"):
        assert client.get(address).url.startswith("/admin/login/"), address


def test_an_account_that_has_rights_elsewhere_opens_no_desk(person):
    client = at_desk(person)
    person.refresh_from_db()
    ask(person.email)
    link = link_in_mail()
    person.account.groups.set(editor(standing_instrument()).groups.all())
    mail.outbox.clear()
    assert not is_at_desk(client)
    assert Client().post(link).status_code == 410
    ask(person.email)
    assert mail.outbox == []
    assert client.get("/admin/").status_code == 302


def test_an_editor_does_not_become_a_focal_point(person):
    account = editor(standing_instrument())
    Person.objects.filter(pk=person.pk).update(account=account, email=account.email)
    client = in_admin(account)
    assert client.get(HOME).url == DOOR
    ask(account.email)
    assert mail.outbox == []
    client.post(reverse("desk:leave"))
    assert client.get("/admin/").status_code == 200


def test_leaving_and_losing_the_post_close_the_desk(person):
    client = at_desk(person)
    client.post(reverse("desk:leave"))
    assert client.get(HOME).url == DOOR
    client = at_desk(person)
    person.appointments.update(to_on=timezone.localdate() - timedelta(days=1))
    assert client.get(HOME).url == DOOR
    assert "_auth_user_id" not in client.session


def test_forms_of_the_desk_ask_for_the_csrf_token(person):
    strict = Client(enforce_csrf_checks=True)
    ask(person.email)
    assert strict.post(DOOR, {"email": person.email}).status_code == 403
    assert strict.post(link_in_mail()).status_code == 403


def test_a_mail_server_that_fails_does_not_show(person, monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise ConnectionRefusedError(person.email)

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    assert ask(person.email).url == "/en/desk/sent/"
    assert "could not be sent" in caplog.text
    assert person.email not in caplog.text


def test_names_are_written_as_they_are_and_the_subject_is_one_line(person):
    Person.objects.filter(pk=person.pk).update(last_name="O'Neil & <Sons>\nBcc: all@example.org")
    ask(person.email)
    assert "O'Neil & <Sons>" in mail.outbox[0].body
    assert "\n" not in mail.outbox[0].subject
    assert LINK.search(mail.outbox[0].body)
