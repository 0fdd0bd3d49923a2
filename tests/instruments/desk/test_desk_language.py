"""Who works in several languages is written to in the one they ask for, which the order of the site does not decide."""

from __future__ import annotations

from importlib import import_module

import pytest
from desk_help import ask, at_desk, decide, editor, filled, in_admin, only_proposal, page, propose
from django.apps import apps
from django.core import mail
from django.urls import reverse
from django.utils.translation import override

from instruments.people.models import Appointment, Person
from tests.factories.registry import AppointmentFactory, PersonFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

pytestmark = pytest.mark.django_db
MAILS = {"Votre lien vers", "une question sur votre modification", "votre modification est faite"}


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr("django.db.transaction.on_commit", lambda call, **kwargs: call())


@world
def entry():
    return AppointmentFactory(person__languages=["en", "fr"])


@world
def desk(entry):
    return at_desk(entry.person)


@world
def admin():
    return in_admin(editor(standing_instrument()))


def to_person(entry):
    return [message for message in mail.outbox if message.to == [entry.person.email]]


def test_who_asks_for_french_on_the_desk_gets_every_mail_of_it_in_french(entry, desk, admin):
    propose(desk, "correct", entry, person__languages=["en", "fr"], person__language="fr")
    proposal = only_proposal()
    assert proposal.data["person"] == {"language": "fr"}
    shown = admin.get(reverse("desk_change", args=[proposal.pk])).content.decode()
    assert "Language of correspondence" in shown
    assert "Français" in shown
    decide(admin, "accept", proposal)
    person = Person.objects.get(pk=entry.person_id)
    assert (person.languages, person.language) == (["en", "fr"], "fr")
    propose(desk, "end", entry, entry__to_on="2030-01-01")
    decide(admin, "return", only_open(), word="?")
    ask(person.email)
    mails = to_person(entry)
    assert len(mails) == len(MAILS)
    for words in MAILS:
        assert [one for one in mails if words in one.subject and "/fr/desk/" in one.body], words


def only_open():
    return Appointment.objects.get().proposals.waiting().get()


def test_a_language_that_the_site_has_not_is_refused(entry, desk):
    answer = propose(desk, "correct", entry, person__language="de")
    assert answer.context["submission"].forms["person"].errors.keys() == {"language"}


def test_a_nominee_is_thought_to_read_what_the_nominator_reads_and_a_language_alone_names_nobody(entry, desk, admin):
    with override("fr"):
        assert filled(desk, "end", entry)["nominee-language"] == "fr"
    typed = filled(desk, "end", entry, entry__to_on="2030-01-01")
    assert typed["nominee-language"] == "en"
    desk.post(page("end", entry), typed)
    assert only_proposal().data["nominee"] == {}
    named = {"nominee__first_name": "José", "nominee__last_name": "Núñez", "nominee__languages": ["en", "es"]}
    propose(desk, "end", entry, entry__to_on="2030-01-01", **named, nominee__language="es")
    decide(admin, "accept", only_proposal())
    assert Person.objects.get(first_name="José").language == "es"


def test_editors_choose_it_in_the_admin_and_find_it_in_their_list(entry, admin):
    names = Person.snippet_viewset
    values = {"first_name": "Amina", "last_name": "Okello", "languages": ["en", "fr"], "language": "fr"}
    assert admin.post(reverse(names.get_url_name("edit"), args=[entry.person_id]), values).status_code == 302
    assert Person.objects.get(pk=entry.person_id).language == "fr"
    assert "Français" in admin.get(reverse(names.get_url_name("list"))).content.decode()


def test_persons_on_record_keep_the_language_they_have_been_written_to_in(entry):
    fill = import_module("instruments.people.migrations.0003_language_of_mail").keep_first
    for languages in (["fr", "es"], ["es"], ["de", "fr"], []):
        PersonFactory(languages=languages)
    before = Person.objects.get(pk=entry.person_id).changed_at
    fill(apps, None)
    found = Person.objects.order_by("pk").values_list("language", flat=True)
    assert list(found) == ["en", "fr", "es", "fr", "en"]
    assert Person.objects.get(pk=entry.person_id).changed_at == before
