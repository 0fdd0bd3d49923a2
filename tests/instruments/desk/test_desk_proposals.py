"""A focal point proposes, an editor of the instrument accepts or returns; until then nothing changes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from desk_help import at_desk, decide, editor, in_admin, letter, only_proposal, page, propose
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from home.private_files import PrivateStorage
from instruments.desk.comparison import compare
from instruments.desk.models import Proposal
from instruments.people.enums import State
from instruments.people.models import Appointment, Person
from tests.factories.instruments import InstrumentPageFactory
from tests.factories.registry import AppointmentFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    """What is to happen after the commit, as there is none in a test."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda call, **kwargs: call())


@world
def entry():
    return AppointmentFactory(person__languages=["en"], phone="")


@world
def desk(entry):
    return at_desk(entry.person)


@world
def admin():
    return in_admin(editor(standing_instrument()))


def fresh(entry):
    return Appointment.objects.select_related("person").get(pk=entry.pk)


def logged(entry):
    rows = ModelLogEntry.objects.filter(object_id=str(entry.pk), content_type__model="appointment")
    return [(row.action, row.data) for row in rows.order_by("pk")]


def test_confirming_needs_nobodys_leave(entry, desk):
    assert desk.get(page("confirm", entry)).status_code == 200
    assert fresh(entry).checked_on is None
    desk.post(page("confirm", entry))
    assert fresh(entry).checked_on == timezone.localdate()
    assert [action for action, _data in logged(entry)] == ["desk.confirm"]
    assert mail.outbox == []


def test_a_correction_changes_nothing_until_it_is_accepted(entry, desk, admin):
    answer = propose(desk, "correct", entry, entry__phone="+41 1", person__first_name="Aminata")
    assert answer.url == "/en/desk/"
    assert (fresh(entry).phone, fresh(entry).person.first_name) == ("", "Amina")
    assert [len(mail.outbox), mail.outbox[0].to[0].startswith("editor-")] == [1, True]
    proposal = only_proposal()
    assert proposal.data["person"] == {"first_name": "Aminata"}
    assert {"phone": "+41 1"}.items() <= proposal.data["entry"].items()
    shown = admin.get(reverse("desk_change", args=[proposal.pk])).content.decode()
    assert "+41 1" in shown
    assert "Aminata" in shown
    decide(admin, "accept", proposal)
    assert (fresh(entry).phone, fresh(entry).person.first_name) == ("+41 1", "Aminata")
    assert mail.outbox[-1].to == [entry.person.email]
    assert only_proposal().data == {}


def test_the_log_names_fields_and_no_values(entry, desk, admin):
    propose(desk, "correct", entry, entry__phone="+41 1")
    decide(admin, "accept", only_proposal())
    data = {"kind": "correct", "fields": ["entry.phone"]}
    assert logged(entry) == [("desk.propose", data), ("desk.accept", data)]
    history = admin.get(reverse(entry.snippet_viewset.get_url_name("history"), args=[entry.pk])).content.decode()
    assert "Accepted a proposed change (correction): entry.phone" in history


def test_returned_with_a_word_corrected_and_accepted(entry, desk, admin):
    propose(desk, "correct", entry, entry__phone="+41", letter__letter=letter(), letter__signatory="The Minister")
    decide(admin, "return", only_proposal(), word="Is this <number> complete?")
    assert fresh(entry).phone == ""
    assert "Is this <number> complete?" in mail.outbox[-1].body
    shown = desk.get("/en/desk/").content.decode()
    assert "Is this &lt;number&gt; complete?" in shown
    form = desk.get(page("correct", entry)).content.decode()
    assert 'value="+41"' in form
    assert "On record: –" in form
    assert "A letter is attached already" in form
    propose(desk, "correct", entry, entry__phone="+41 2")
    proposal = only_proposal()
    assert (proposal.turn, proposal.stage) == (2, "submitted")
    decide(admin, "accept", proposal)
    after = fresh(entry)
    assert (after.phone, after.signatory, bool(after.letter)) == ("+41 2", "The Minister", True)
    assert after.confirmed_on == entry.confirmed_on
    assert after.checked_on == timezone.localdate()
    assert not only_proposal().letter


def test_a_return_says_why(entry, desk, admin):
    propose(desk, "correct", entry, entry__phone="+41")
    answer = decide(admin, "return", only_proposal(), word=" ")
    assert answer.context["form"].errors["word"]
    assert only_proposal().stage == "submitted"


def test_nobody_decides_twice_or_on_what_was_not_read(entry, desk, admin):
    propose(desk, "correct", entry, entry__phone="+41 1")
    read = only_proposal()
    propose(desk, "correct", entry, entry__phone="+41 666")
    assert "sent again after you opened it" in decide(admin, "accept", read).content.decode()
    assert fresh(entry).phone == ""
    decide(admin, "accept", only_proposal())
    sent = len(mail.outbox)
    for how in ("accept", "return"):
        assert "decided already" in decide(admin, how, only_proposal(), word="No").content.decode()
    assert fresh(entry).phone == "+41 666"
    assert len(mail.outbox) == sent


def test_what_has_changed_meanwhile_is_shown_and_not_overwritten(entry, desk, admin):
    propose(desk, "correct", entry, entry__phone="+41 1", entry__position="Head")
    Appointment.objects.filter(pk=entry.pk).update(phone="+41 9", institution="Another Ministry")
    shown = decide(admin, "accept", only_proposal()).content.decode()
    assert "Changed since; it was: –" in shown
    assert "+41 9" in shown
    assert (fresh(entry).phone, fresh(entry).position) == ("+41 9", "Director")
    Appointment.objects.filter(pk=entry.pk).update(phone="+41 1")
    decide(admin, "accept", only_proposal())
    assert (fresh(entry).position, fresh(entry).institution) == ("Head", "Another Ministry")


def test_the_rules_of_the_record_hold_and_nothing_typed_is_lost(entry, desk):
    answer = propose(desk, "correct", entry, entry__email="no address", entry__phone_for="public", person__last_name="")
    content = answer.content.decode()
    assert 'value="no address"' in content
    forms = answer.context["submission"].forms
    assert set(forms["entry"].errors) == {"email", "consented_on"}
    assert set(forms["person"].errors) == {"last_name"}
    assert "please say here that you agree" in content
    assert not Proposal.objects.exists()
    assert propose(desk, "correct", entry).context["submission"].error.startswith("You have changed nothing")


def test_a_browsers_ends_of_lines_are_no_change(entry, desk):
    Appointment.objects.filter(pk=entry.pk).update(address="P.O. Box 1\nNairobi")
    propose(desk, "correct", entry, entry__address="P.O. Box 1\r\nNairobi", entry__phone="+41 1")
    assert only_proposal().data["entry"] == {"phone": "+41 1"}


def test_consent_is_dated_given_and_taken_back(entry, desk, admin):
    propose(desk, "correct", entry, entry__consented_on="on", entry__name_for="public")
    decide(admin, "accept", only_proposal())
    assert (fresh(entry).consented_on, fresh(entry).name_for) == (timezone.localdate(), "public")
    propose(desk, "correct", entry, entry__consented_on="", entry__name_for="secretariat")
    decide(admin, "accept", Proposal.objects.waiting().get())
    assert fresh(entry).consented_on is None


def test_a_letter_confirms_who_was_designated(admin):
    entry = AppointmentFactory(confirmed_on=None)
    desk = at_desk(entry.person)
    assert propose(desk, "letter", entry).context["submission"].forms["letter"].errors["letter"]
    fault = propose(desk, "letter", entry, letter__letter=letter(b"<html>"))
    assert "A letter is a PDF" in fault.content.decode()
    propose(desk, "letter", entry, letter__letter=letter(), letter__letter_on="2026-01-02")
    rows = [(row.label, row.now, row.new) for row in compare(only_proposal())]
    assert rows == [("Letter of appointment", "–", "a letter"), ("Date of the letter", "–", "2 January 2026")]
    assert fresh(entry).state == State.DESIGNATED
    decide(admin, "accept", only_proposal())
    assert fresh(entry).state == State.CONFIRMED
    assert fresh(entry).letter_on == date(2026, 1, 2)
    assert [action for action, _ in logged(entry)] == ["desk.propose", "people.letter_changed", "desk.accept"]


def test_the_end_with_a_successor(entry, desk, admin):
    last = timezone.localdate() + timedelta(days=30)
    named = {"nominee__first_name": "José", "nominee__last_name": "Núñez"}
    propose(desk, "end", entry, entry__to_on=last.isoformat(), **named, nominee__position="Head")
    assert not Person.objects.filter(first_name="José").exists()
    decide(admin, "accept", only_proposal())
    assert fresh(entry).to_on == last
    made = Appointment.objects.get(person__first_name="José")
    assert (made.from_on, made.country, made.instrument) == (last + timedelta(days=1), entry.country, entry.instrument)
    assert (made.role, made.is_alternate, made.position, made.confirmed_on) == (entry.role, False, "Head", None)
    assert made.consented_on is None


def test_the_end_without_a_successor_or_with_half_a_name(entry, desk):
    half = propose(desk, "end", entry, entry__to_on="2030-01-01", nominee__first_name="José")
    assert half.context["submission"].forms["nominee"].errors.keys() == {"last_name"}
    assert propose(desk, "end", entry, entry__to_on="2019-01-01").context["submission"].forms["entry"].errors
    assert propose(desk, "end", entry, entry__to_on="2030-01-01").status_code == 302


def test_an_alternate_with_a_letter_is_confirmed_and_one_on_record_stays_who_they_are(entry, desk, admin):
    known = AppointmentFactory(person__first_name="Paul").person
    named = {"nominee__first_name": "Pablo", "nominee__last_name": "X", "nominee__email": known.email.upper()}
    propose(desk, "alternate", entry, **named, letter__letter=letter())
    assert "is on record for Paul" in admin.get(reverse("desk_change", args=[only_proposal().pk])).content.decode()
    decide(admin, "accept", only_proposal())
    made = Appointment.objects.get(country=entry.country, is_alternate=True)
    assert made.person.first_name == "Paul"
    assert made.confirmed_on == timezone.localdate()
    assert made.letter
    assert not fresh(entry).letter


def test_a_person_kept_by_two_instruments_is_not_changed_by_one(entry, desk, admin):
    AppointmentFactory(person=entry.person, instrument=InstrumentPageFactory())
    propose(desk, "correct", entry, person__first_name="Aminata")
    assert "Who edits all of them" in decide(admin, "accept", only_proposal()).content.decode()
    assert fresh(entry).person.first_name == "Amina"


def test_withdrawn_leaves_nothing_behind(entry, desk, admin):
    propose(desk, "correct", entry, entry__phone="+41 1", letter__letter=letter())
    proposal = only_proposal()
    assert PrivateStorage().exists(proposal.letter.name)
    address = reverse("desk:withdraw", args=[proposal.pk])
    assert "Withdraw" in desk.get(address).content.decode()
    desk.post(address)
    after = only_proposal()
    assert (after.stage, after.data, after.before, after.letter.name) == ("withdrawn", {}, {}, "")
    assert not PrivateStorage().exists(proposal.letter.name)
    assert "decided already" in decide(admin, "accept", proposal).content.decode()
    assert "decided already" in desk.post(address, follow=True).content.decode()


def test_opening_a_letter_is_recorded(entry, desk, admin):
    propose(desk, "letter", entry, letter__letter=letter())
    answer = admin.get(reverse("desk_change_letter", args=[only_proposal().pk]))
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    assert "no-store" in answer["Cache-Control"]
    assert [action for action, _ in logged(entry)] == ["desk.propose", "people.letter_seen"]


def test_a_failing_mail_server_loses_no_proposal(entry, desk, admin, monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise ConnectionRefusedError("office@example.org")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    assert propose(desk, "correct", entry, entry__phone="+41 1").status_code == 302
    decide(admin, "accept", only_proposal())
    assert fresh(entry).phone == "+41 1"
    assert caplog.text.count("could not be sent") == 2
    assert "example.org" not in caplog.text


def test_the_menu_and_the_admins_front_page_count_what_waits(entry, desk, admin):
    assert "waits for you" not in admin.get("/admin/").content.decode()
    propose(desk, "correct", entry, entry__phone="+41 1")
    assert "1 change by a focal point waits for you." in admin.get("/admin/").content.decode()
    address = reverse("desk_change", args=[only_proposal().pk])
    assert address in admin.get(reverse("desk_changes")).content.decode()
    other = in_admin(editor(InstrumentPageFactory()))
    assert address not in other.get(reverse("desk_changes")).content.decode()
    assert "waits for you" not in other.get("/admin/").content.decode()
