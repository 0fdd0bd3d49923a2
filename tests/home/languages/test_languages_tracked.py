"""A translation knows which of its words are older than the original's."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse
from languages_help import address, begun, comma, corrected, opened, post, row, save, signed_in
from wagtail.models import Revision

from home.languages.entry import announce, go_live, write
from home.languages.first_records import begin_records
from home.languages.words import blocks_of
from tests.factories.decisions import DecisionPageFactory, MeetingPageFactory, provision
from tests.factories.home import editor_of
from tests.worlds import world

FRENCH = ["de compter l'étang 1;", "de compter l'étang 2;", "de compter l'étang 3;"]


@world
def decision():
    """With a French row, written and published by a program."""
    page = DecisionPageFactory(title="On Ponds", provisions=3)
    blocks = blocks_of(page)
    for block, text in zip(blocks, FRENCH, strict=True):
        block["value"]["text"] = text
    write(page, "fr", {"title": "Sur les étangs", "provisions": json.dumps(blocks)})
    return page


@pytest.fixture
def french(decision):
    return row(decision, "fr")


def first(page):
    return blocks_of(page)[0]["id"]


def confirm(client, page, **kwargs):
    return client.post(reverse("confirm_text", args=[page.pk]), **kwargs)


def test_translation_is_up_to_date_when_it_is_written(french, decision):
    for language in ("en", "es", "fr"):
        assert (row(decision, language).outdated_words, row(decision, language).outdated) == ([], 0)


def test_comma_in_the_original_makes_one_provision_outdated(french, decision):
    corrected(decision, comma)
    page = row(decision, "fr")
    assert (page.outdated_provisions, page.outdated, page.is_outdated) == ([first(decision)], 1, True)
    assert [row(decision, language).outdated for language in ("en", "es")] == [0, 0]


def test_facts_spaces_and_order_make_nothing_outdated(french, decision):
    def change(blocks):
        blocks[0]["value"]["number"], blocks[1]["value"]["text"] = "9", " Parties to  count pond 2;"
        return blocks[::-1]

    corrected(decision, change, status="repealed")
    assert row(decision, "fr").outdated == 0


def test_title_of_the_original_outdates_the_title_alone(french, decision):
    corrected(decision, lambda blocks: None, title="On Lakes")
    page = row(decision, "fr")
    assert (page.outdated_words, page.outdated_provisions) == (["title"], [])


def test_original_that_takes_its_words_back_makes_the_translation_right_again(french, decision):
    before = blocks_of(row(decision, "en"))
    corrected(decision, comma)
    corrected(decision, lambda blocks: before)
    assert row(decision, "fr").outdated == 0


def test_inserted_and_removed_provisions_are_not_outdated(french, decision):
    corrected(decision, lambda blocks: [provision("Parties to rest;"), *blocks[1:]])
    page = row(decision, "fr")
    assert page.outdated == 0
    assert set(page.told_of) == {"title", *(block["id"] for block in blocks_of(decision)[1:])}


def test_corrected_translation_is_up_to_date_again_and_the_rest_is_not(french, decision, admin_client):
    def commas(blocks):
        comma(blocks)
        blocks[1]["value"]["text"] = "Parties, to count pond 2;"

    corrected(decision, commas)
    save(admin_client, row(decision, "fr"), publish=True, **{"provisions-0-value-text": "de compter, l'étang 1;"})
    assert row(decision, "fr").outdated_provisions == [blocks_of(decision)[1]["id"]]


def test_form_opened_before_the_correction_confirms_nothing(french, decision, admin_client):
    form = opened(admin_client, french)
    corrected(decision, comma)
    post(admin_client, french, form, publish=True)
    assert row(decision, "fr").outdated_provisions == [first(decision)]


def test_waiting_draft_is_outdated_too(french, decision, admin_client):
    save(admin_client, french, title="Des étangs")
    corrected(decision, comma)
    draft = row(decision, "fr").get_latest_revision_as_object()
    assert (draft.title, draft.outdated_provisions) == ("Des étangs", [first(decision)])


def test_old_revision_comes_back_as_old_as_it_was(french, decision, admin_client):
    old = row(decision, "fr").latest_revision
    corrected(decision, comma)
    save(admin_client, row(decision, "fr"), publish=True, **{"provisions-0-value-text": "de compter, l'étang 1;"})
    assert row(decision, "fr").outdated == 0
    old.publish()
    assert row(decision, "fr").outdated_provisions == [first(decision)]


def test_editor_reads_what_changed_and_confirms_it(french, decision, admin_client):
    corrected(decision, comma)
    page = admin_client.get(address(french)).content.decode()
    assert "1 passage was changed in the original" in page
    assert '<dd lang="en">Urges Parties, to count pond 1;</dd>' in page
    assert confirm(admin_client, french).url == address(french)
    page = row(decision, "fr")
    assert (page.outdated, page.live, page.has_unpublished_changes) == (0, True, False)
    assert [block["value"]["text"] for block in blocks_of(page)] == FRENCH
    assert "was changed in the original" not in admin_client.get(address(french)).content.decode()
    save(admin_client, page, publish=True, title="Des étangs")
    assert row(decision, "fr").outdated == 0


def test_confirmation_of_a_draft_publishes_nothing(french, decision, admin_client):
    save(admin_client, french, title="Des étangs")
    corrected(decision, comma)
    confirm(admin_client, french)
    page = row(decision, "fr")
    assert (page.title, page.outdated, page.get_latest_revision_as_object().outdated) == ("Sur les étangs", 1, 0)


@pytest.mark.parametrize(("permissions", "outdated"), [(("change",), 1), (("change", "publish"), 0)])
def test_confirmation_reaches_readers_from_one_who_may_publish(french, decision, permissions, outdated):
    corrected(decision, comma)
    confirm(signed_in(editor_of(french, permissions=permissions)), french)
    page = row(decision, "fr")
    assert (page.outdated, page.get_latest_revision_as_object().outdated) == (outdated, 0)


def test_confirmation_is_for_editors_of_that_row_and_of_translations(french, decision, admin_client):
    corrected(decision, comma)
    stranger = signed_in(editor_of(row(decision, "es")))
    assert confirm(stranger, french).url == reverse("wagtailadmin_home")
    assert row(decision, "fr").get_latest_revision_as_object().outdated == 1
    assert confirm(admin_client, decision, follow=True).status_code == 404
    assert confirm(admin_client, row(decision, "es"), follow=True).status_code == 404
    assert admin_client.get(reverse("confirm_text", args=[french.pk])).status_code == 405
    page = row(decision, "fr")
    page.locked = True
    page.save()
    assert confirm(stranger, page).url == reverse("wagtailadmin_home")


def test_text_begun_without_words_is_never_outdated(admin_client):
    decision = DecisionPageFactory(provisions=1)
    begun(admin_client, decision, "fr")
    corrected(decision, comma)
    assert row(decision, "fr").outdated == 0


def test_copy_of_a_decision_begins_without_records(french, decision):
    copy = decision.copy(update_attrs={"slug": "copy"})
    assert (copy.told_of, copy.outdated) == ({}, 0)


def test_agenda_items_are_tracked_as_provisions_are(home):
    items = [{"type": "item", "id": str(n), "value": {"number": str(n), "text": f"Item {n}"}} for n in (1, 2)]
    meeting = MeetingPageFactory(agenda=json.dumps(items))
    items[0]["value"]["text"] = "Point 1"
    write(meeting, "fr", {"agenda": json.dumps(items)})
    items[0]["value"]["text"] = "Item one"
    meeting.agenda = json.dumps(items)
    go_live(meeting)
    meeting.save()
    announce(meeting)
    assert row(meeting, "fr").outdated_words == ["1"]


def test_texts_from_before_the_records_get_theirs(french, decision, admin_client):
    save(admin_client, french, title="Des étangs")
    for draft in (False, True):
        page = row(decision, "fr").get_latest_revision_as_object() if draft else row(decision, "fr")
        assert len(page.told_of) == 4
    before = row(decision, "fr").told_of
    type(decision).objects.update(told_of={})
    revision = row(decision, "fr").latest_revision
    del revision.content["told_of"]
    revision.save()
    begin_records(type(decision), Revision.objects, "provisions")
    page = row(decision, "fr")
    assert page.told_of == before
    assert page.get_latest_revision_as_object().told_of["title"] != before["title"]
    assert row(decision, "en").told_of == {}
    corrected(decision, comma)
    assert (row(decision, "fr").outdated, row(decision, "fr").get_latest_revision_as_object().outdated) == (1, 1)
