"""A later decision proposes; the editors of the register it speaks of accept or decline; nothing changes silently."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from standing_help import change, publish, relation, says, signed_in
from wagtail.models import Page, PageLogEntry

from decisions.models import DecisionPage
from decisions.projections.models import StatusChange
from decisions.standing.models import Refusal
from decisions.standing.proposals import proposals
from home.languages.entry import row_in
from home.languages.words import as_stream
from tests.factories.decisions import DecisionPageFactory
from tests.factories.home import editor_of
from tests.factories.instruments import InstrumentPageFactory
from tests.worlds import world

LIST = "status_proposals"


@world
def theirs():
    """AEWA's Resolution 6.22."""
    instrument = InstrumentPageFactory(acronym="AEWA")
    return DecisionPageFactory(number="6.22", parent__parent=instrument, adopted_on=date(2015, 11, 14))


@world
def ours(theirs):
    """CMS's Resolution 14.1, which supersedes it."""
    instrument = InstrumentPageFactory(acronym="CMS")
    page = DecisionPageFactory(number="14.1", parent__parent=instrument, adopted_on=date(2024, 2, 17))
    return says(page, "supersedes", theirs)


def editor(page: Page):
    return editor_of(page.get_parent().get_parent())


def pending():
    return sorted(proposals().values_list("decision__number", "kind", "target__number"))


def address(cause, target, kind, how="accept"):
    return reverse(f"{how}_status_proposal", args=[cause.pk, target.pk, kind])


def decide(client, how, cause, target, kind="supersedes", follow=False, **data):
    return client.post(address(cause, target, kind, how), data, follow=follow)


def accept(client, cause, target, kind="supersedes", on="2024-02-17", follow=False):
    """The list that comes next is asked for only by those who read it."""
    return decide(client, "accept", cause, target, kind, follow, on=on)


def statuses(page):
    rows = DecisionPage.objects.filter(translation_key=page.translation_key)
    return set(rows.values_list("status", flat=True))


def test_what_says_so_proposes_until_it_is_recorded(ours, theirs):
    own = DecisionPageFactory(parent=ours.get_parent(), number="11.3")
    DecisionPageFactory(parent=ours.get_parent(), number="15.1", live=False)
    draft = DecisionPageFactory(parent=ours.get_parent(), number="15.2", live=False)
    said = [relation(kind, own) for kind in ("amends", "amends", "recalls", "invites")]
    publish(ours, relations=[relation("supersedes", theirs), *said, relation("repeals", draft)])
    assert pending() == [("14.1", "amends", "11.3"), ("14.1", "supersedes", "6.22")]
    assert statuses(theirs) == statuses(own) == {"not_recorded"}
    publish(ours, relations=[relation("revises", own)])
    assert pending() == [("14.1", "revises", "11.3")]
    DecisionPage.objects.get(pk=ours.pk).unpublish()
    assert pending() == []


def test_editors_see_and_decide_what_is_said_of_their_own_register_alone(ours, theirs):
    back = DecisionPageFactory(parent=theirs.get_parent(), number="7.1", slug="back")
    older = DecisionPageFactory(parent=ours.get_parent(), number="10.9", slug="older")
    says(back, "repeals", older)
    said_of_theirs, said_of_ours = (ours, theirs, "supersedes"), (back, older, "repeals")
    sides = [(editor(theirs), said_of_theirs, said_of_ours), (editor(ours), said_of_ours, said_of_theirs)]
    for user, own, foreign in sides:
        client = signed_in(user)
        listed = client.get(reverse(LIST)).content.decode()
        assert [address(*said) in listed for said in (own, foreign)] == [True, False]
        assert "1 change of status is proposed." in client.get(reverse("wagtailadmin_home")).content.decode()
        assert client.get(address(*own)).status_code == 405
        for how in ("accept", "decline"):
            answer = decide(client, how, *foreign, on="2024-02-17", reason="No")
            assert answer.url == reverse("wagtailadmin_home")
    assert not Refusal.objects.exists()
    assert not StatusChange.objects.exists()
    for user, own, _ in sides:
        accept(signed_in(user), *own)
    assert (statuses(theirs), statuses(older)) == ({"superseded"}, {"repealed"})


def test_who_may_not_publish_decides_nothing_nor_who_is_locked_out(ours, theirs, client, admin_user):
    drafter = signed_in(editor_of(theirs.get_parent(), permissions=("add", "change")))
    french = signed_in(editor_of(row_in(theirs.get_parent(), "fr")))
    for browser in (drafter, french, client):
        if browser is not client:
            assert "No change of status waits for you." in browser.get(reverse(LIST)).content.decode()
        accept(browser, ours, theirs)
    DecisionPage.objects.filter(pk=theirs.pk).update(locked=True, locked_by=admin_user)
    assert "is locked" in accept(signed_in(editor(theirs)), ours, theirs, follow=True).content.decode()
    assert statuses(theirs) == {"not_recorded"}


def test_accepted_change_is_published_in_every_language_with_its_cause_and_logged(ours, theirs):
    user = editor(theirs)
    answer = accept(signed_in(user), row_in(ours, "en"), theirs, on="2024-05-17", follow=True)
    assert "now shows the change" in answer.content.decode()
    assert statuses(theirs) == {"superseded"}
    (recorded,) = StatusChange.objects.all()
    found = (recorded.decision_id, recorded.cause_id, str(recorded.on))
    assert found == (theirs.pk, ours.pk, "2024-05-17")
    assert pending() == []
    entry = PageLogEntry.objects.get(action="standing.accept")
    assert (entry.user, entry.page_id) == (user, theirs.pk)
    assert "superseded since 2024-05-17" in entry.message
    assert "decided already" in accept(signed_in(user), ours, theirs, follow=True).content.decode()
    assert StatusChange.objects.count() == 1


@pytest.mark.parametrize("scheduled", [True, False])
def test_draft_is_neither_lost_nor_published_by_accepting(ours, theirs, scheduled):
    page = DecisionPage.objects.get(pk=theirs.pk)
    page.title = "In preparation"
    if scheduled:
        page.go_live_at = "2099-01-01T00:00:00Z"
        page.full_clean()
    draft = page.save_revision()
    if scheduled:
        draft.publish()
    accept(signed_in(editor(theirs)), ours, theirs)
    now = DecisionPage.objects.get(pk=theirs.pk)
    assert (now.title, now.has_unpublished_changes, now.latest_revision_id) == (theirs.title, True, draft.pk)
    assert statuses(theirs) == {"superseded"}
    draft.refresh_from_db()
    assert bool(draft.approved_go_live_at) == scheduled
    waiting = draft.as_object()
    assert (waiting.title, [change.cause for change in waiting.changes()]) == ("In preparation", [ours.pk])
    waiting.go_live_at = None
    waiting.save_revision().publish()
    now = DecisionPage.objects.get(pk=theirs.pk)
    assert (now.title, now.status, len(now.changes())) == ("In preparation", "superseded", 1)


def test_change_waiting_in_a_draft_is_not_doubled(ours, theirs):
    page = DecisionPage.objects.get(pk=theirs.pk)
    page.history = as_stream([change("superseded", "2024-01-01", ours)])
    draft = page.save_revision()
    accept(signed_in(editor(theirs)), ours, theirs)
    draft.refresh_from_db()
    assert [str(change.on) for change in draft.as_object().changes()] == ["2024-01-01"]
    assert [str(change.on) for change in DecisionPage.objects.get(pk=theirs.pk).changes()] == ["2024-02-17"]


def test_original_in_another_language_changes_and_nothing_from_another_site(ours, theirs):
    french = DecisionPageFactory(parent=row_in(theirs.get_parent(), "fr"), title="Sur les étangs", number="6.1")
    english = row_in(french, "en")
    says(ours, "amends", english)
    assert pending() == [("14.1", "amends", "6.1")]
    browser = signed_in(editor_of(*(row_in(theirs.get_parent(), language) for language in ("en", "fr"))))
    assert accept(browser, ours, english, "amends").status_code == 302
    browser.handler.enforce_csrf_checks = True
    assert accept(browser, ours, theirs).status_code == 403
    assert statuses(french) == {"amended"}
    assert statuses(theirs) == {"not_recorded"}


def test_declined_change_is_not_proposed_again(ours, theirs):
    client = signed_in(user := editor(theirs))
    assert "Say why you decline." in decide(client, "decline", ours, theirs, follow=True).content.decode()
    assert "Say from which day" in accept(client, ours, theirs, on="soon", follow=True).content.decode()
    assert pending() == [("14.1", "supersedes", "6.22")]
    decide(client, "decline", ours, theirs, reason="AEWA decides for itself.")
    refusal = Refusal.objects.get()
    assert (refusal.declined_by, refusal.reason, pending()) == (user, "AEWA decides for itself.", [])
    assert statuses(theirs) == {"not_recorded"}
    assert "Reason: AEWA decides for itself." in PageLogEntry.objects.get(action="standing.decline").message
    publish(ours, relations=[relation("supersedes", theirs), relation("repeals", theirs)])
    assert pending() == [("14.1", "repeals", "6.22")]


def test_list_costs_the_same_for_many(ours, theirs, count_queries):
    client = signed_in(editor(theirs))
    client.get(reverse(LIST))
    few = count_queries(lambda: client.get(reverse(LIST)))
    more = [DecisionPageFactory(parent=theirs.get_parent(), number=f"7.{n}") for n in range(3)]
    says(ours, "supersedes", theirs, *more)
    assert count_queries(lambda: client.get(reverse(LIST))) == few
    assert len(pending()) == 4
