"""R2 and R7: a typed text keeps its own words; facts and structure are its original's."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse
from languages_help import (
    address,
    administrator,
    begun,
    comma,
    corrected,
    live,
    opened,
    post,
    row,
    rows_of,
    save,
    stream,
    texts,
    titles,
)

from home.languages.entry import announce, go_live, write
from home.languages.words import blocks_of
from tests.factories.decisions import DecisionPageFactory, MeetingPageFactory, provision
from tests.factories.home import TopicFactory
from tests.factories.instruments import InstrumentPageFactory
from tests.worlds import world

FRENCH = ["de compter l'étang 1;", "de compter l'étang 2;", "de compter l'étang 3;"]


@world
def decision():
    return DecisionPageFactory(title="On Ponds", provisions=3)


@world
def typed():
    """Another decision; its French row was typed and published by an editor."""
    decision, client = DecisionPageFactory(title="On Ponds", provisions=3), administrator()
    words = {f"provisions-{index}-value-text": text for index, text in enumerate(FRENCH)}
    save(client, begun(client, decision, "fr"), publish=True, title="Sur les étangs", **words)
    return decision


@pytest.fixture
def french(typed):
    return row(typed, "fr")


def test_beginning_a_text_publishes_nothing(admin_client, decision, client):
    page = begun(admin_client, decision, "fr")
    assert page.alias_of is None
    assert (page.text_language, page.title, live(page)) == ("en", "On Ponds", ["en", "es", "fr"])
    assert "On Ponds" in client.get(page.url).content.decode()


def test_draft_of_a_translation_is_not_shown(admin_client, decision, client):
    page = begun(admin_client, decision, "fr")
    save(admin_client, page, title="Sur les étangs")
    page = row(decision, "fr")
    assert (page.title, page.text_language) == ("On Ponds", "en")
    assert page.get_latest_revision_as_object().title == "Sur les étangs"


def test_typed_words_are_shown_and_marked(french, typed):
    assert (french.title, french.text_language, french.told) == ("Sur les étangs", "fr", ["title"])
    assert texts(french) == [(text, "fr") for text in FRENCH]
    assert {lang for _, lang in texts(row(typed, "es"))} == {"en"}


def test_provisions_have_the_same_ids_in_every_row(french):
    ids = {tuple(block["id"] for block in blocks_of(one)) for one in rows_of(french).values()}
    assert len(ids) == 1


def test_untyped_paragraph_shows_the_original_with_its_language(admin_client, decision):
    page = begun(admin_client, decision, "fr")
    save(admin_client, page, publish=True, **{"provisions-1-value-text": FRENCH[1]})
    page = row(decision, "fr")
    assert [lang for _, lang in texts(page)] == ["en", "fr", "en"]
    assert (page.text_language, page.language_of("title")) == ("fr", "en")


def test_typed_verb_alone_is_kept(admin_client, decision):
    page = begun(admin_client, decision, "fr")
    save(admin_client, page, publish=True, **{"provisions-0-value-verb": "Prie"})
    assert blocks_of(row(decision, "fr"))[0]["value"]["verb"] == "Prie"


def test_correction_of_the_original_changes_no_word(french, typed):
    corrected(typed, comma)
    assert texts(row(typed, "fr")) == texts(french)
    assert row(typed, "fr").title == "Sur les étangs"
    assert texts(row(typed, "es"))[0][0] == "Parties, to count pond 1;"


def test_facts_follow_the_original_at_once(french, typed):
    topic = TopicFactory()

    def due(blocks):
        blocks[2]["value"]["details"] = {"due_on": "2027-05-01"}

    original = row(typed, "en")
    original.topics.add(topic)
    original.save()
    corrected(typed, due, status="repealed", adopted_on="2026-03-01")
    for page in rows_of(typed).values():
        assert (page.status, str(page.adopted_on), page.year) == ("repealed", "2026-03-01", 2026)
        assert str(page.text()[2].details.due_on) == "2027-05-01"
        assert list(page.topics.all()) == [topic]


def test_inserted_provision_appears_in_the_original_language(french, typed):
    corrected(typed, lambda blocks: [blocks[0], provision("Parties to rest;"), *blocks[1:]])
    assert texts(row(typed, "fr")) == [
        (FRENCH[0], "fr"),
        ("Parties to rest;", "en"),
        (FRENCH[1], "fr"),
        (FRENCH[2], "fr"),
    ]


def test_removed_provision_goes_everywhere(french, typed):
    corrected(typed, lambda blocks: blocks[1:])
    assert [text for text, _ in texts(row(typed, "fr"))] == FRENCH[1:]


def test_new_order_is_the_same_everywhere(french, typed):
    corrected(typed, lambda blocks: blocks[::-1])
    assert [text for text, _ in texts(row(typed, "fr"))] == FRENCH[::-1]


def test_waiting_draft_is_brought_up_to_date_and_keeps_its_words(admin_client, french, typed):
    save(admin_client, french, title="Des étangs", **{"provisions-2-value-text": "de compter;"})
    corrected(typed, lambda blocks: [provision("Parties to rest;"), *blocks[:2], blocks[2]], status="amended")
    assert row(typed, "fr").title == "Sur les étangs"
    draft = row(typed, "fr").get_latest_revision_as_object()
    assert (draft.title, draft.status, draft.has_unpublished_changes) == ("Des étangs", "amended", True)
    assert texts(draft)[0] == ("Parties to rest;", "en")
    save(admin_client, row(typed, "fr"), publish=True)
    assert titles(typed) == {"en": "On Ponds", "es": "On Ponds", "fr": "Des étangs"}
    assert texts(row(typed, "fr"))[3] == ("de compter;", "fr")


def test_text_begun_but_not_typed_follows_every_correction(admin_client, decision):
    page = begun(admin_client, decision, "fr")
    for number in range(7):
        corrected(decision, lambda blocks, n=number: [provision(f"Parties to wait {n} days;"), *blocks])
    assert len(texts(row(decision, "fr"))) == 10
    save(admin_client, page, publish=True, title="Sur les étangs")
    french = row(decision, "fr")
    assert {lang for _, lang in texts(french)} == {"en"}
    assert (french.title, french.language_of("title"), french.text_language) == ("Sur les étangs", "fr", "en")


def test_form_opened_before_a_correction_brings_no_old_words_back(admin_client, decision):
    page = begun(admin_client, decision, "fr")
    form = opened(admin_client, page)
    corrected(decision, comma, title="On Lakes")
    assert post(admin_client, page, {**form, "provisions-1-value-text": FRENCH[1]}, publish=True).status_code == 302
    page = row(decision, "fr")
    assert texts(page)[0] == ("Parties, to count pond 1;", "en")
    assert (texts(page)[1], page.title) == ((FRENCH[1], "fr"), "On Lakes")


@pytest.mark.parametrize("change", [lambda b: [provision("Parties to rest;"), *b], lambda b: b[1:], lambda b: b[::-1]])
def test_form_opened_before_a_new_structure_keeps_what_was_typed(admin_client, french, typed, change):
    form = opened(admin_client, french)
    corrected(typed, change)
    form = {**form, "provisions-1-value-text": "de se reposer;"}
    assert post(admin_client, french, form, publish=True).status_code == 302
    assert ("de se reposer;", "fr") in texts(row(typed, "fr"))
    assert len(texts(row(typed, "fr"))) == len(texts(row(typed, "en")))


def test_autosave_goes_on_after_a_correction_of_the_original(admin_client, french, typed):
    def autosave(**changes):
        accepts = {"accept": "application/json"}
        answer = admin_client.post(address(french), {**form, **changes}, headers=accepts).json()
        assert answer["success"], answer
        return {"overwrite_revision_id": answer["revision_id"], "loaded_revision_id": answer["revision_id"]}

    form = opened(admin_client, french)
    session = autosave(title="Des étangs")
    corrected(typed, lambda blocks: [provision("Parties to rest;"), *blocks])
    session = autosave(title="Les étangs", **session)
    draft = row(typed, "fr").get_latest_revision_as_object()
    assert (draft.latest_revision_id, draft.title) == (session["overwrite_revision_id"], "Les étangs")
    assert texts(draft)[0] == ("Parties to rest;", "en")


def test_old_revision_of_a_translation_comes_back_with_the_structure_of_today(admin_client, french, typed):
    old = french.latest_revision
    save(admin_client, french, publish=True, title="Des étangs")
    corrected(typed, lambda blocks: [*blocks, provision("Parties to rest;")], status="amended")
    old.refresh_from_db()
    old.publish()
    page = row(typed, "fr")
    assert (page.title, page.status, len(texts(page))) == ("Sur les étangs", "amended", 4)


def test_translation_adds_no_provision(admin_client, french):
    blocks = [*blocks_of(french), provision("de se reposer;")]
    form = {**opened(admin_client, french), **stream("provisions", blocks)}
    response = post(admin_client, french, form, publish=True)
    assert "provisions" in response.context["form"].errors
    assert len(texts(row(french, "fr"))) == 3


def test_translation_removes_no_provision(admin_client, french):
    form = {**opened(admin_client, french), "provisions-1-deleted": "1"}
    response = post(admin_client, french, form)
    assert "provisions" in response.context["form"].errors


def test_translation_orders_no_provisions(admin_client, french):
    save(admin_client, french, publish=True, **stream("provisions", blocks_of(french)[::-1]))
    assert [text for text, _ in texts(row(french, "fr"))] == FRENCH


def test_facts_typed_into_a_translation_are_put_back(admin_client, french):
    save(admin_client, french, publish=True, number="99", status="repealed", title="Étangs")
    page = row(french, "fr")
    assert (page.title, page.number, page.status) == ("Étangs", row(french, "en").number, "not_recorded")


def test_text_entered_in_french_gets_its_english_later(admin_client, home):
    index = row(DecisionPageFactory().get_parent(), "fr")
    decision = DecisionPageFactory(parent=index, title="Sur les étangs", provisions=1)
    english = begun(admin_client, decision, "en")
    save(admin_client, english, publish=True, title="On Ponds", **{"provisions-0-value-text": "Parties to count;"})
    assert titles(decision) == {"en": "On Ponds", "es": "Sur les étangs", "fr": "Sur les étangs"}
    assert row(decision, "en").text_language == "en"
    corrected(decision, comma, title="Des étangs")
    assert titles(decision) == {"en": "On Ponds", "es": "Des étangs", "fr": "Des étangs"}
    assert texts(row(decision, "en")) == [("Parties to count;", "en")]


def test_rich_text_without_marks_of_the_editor_is_still_the_original(admin_client, home):
    decision = DecisionPageFactory(introduction="<p>About  ponds.</p>")
    page = begun(admin_client, decision, "fr")
    save(admin_client, page, publish=True, title="Sur les étangs")
    assert row(decision, "fr").told == ["title"]


def test_names_that_are_the_same_do_not_make_a_text_foreign(home):
    instrument = InstrumentPageFactory(title="Agreement on Seals", adopted_at="Bonn")
    write(instrument, "fr", {"title": "Accord sur les phoques"})
    assert row(instrument, "fr").text_language == "fr"


def test_agenda_is_translated_item_by_item(home, admin_client):
    meeting = MeetingPageFactory()
    items = [{"type": "item", "id": str(n), "value": {"number": str(n), "text": f"Item {n}"}} for n in (1, 2)]
    meeting.agenda = json.dumps(items)
    go_live(meeting)
    meeting.save()
    announce(meeting)
    items[0]["value"]["text"] = "Point 1"
    write(meeting, "fr", {"agenda": json.dumps(items)})
    assert [block["value"]["lang"] for block in blocks_of(row(meeting, "fr"))] == ["fr", "en"]


def test_alias_opens_with_one_button(admin_client, decision):
    alias = row(decision, "fr")
    page = admin_client.get(address(alias)).content.decode()
    assert reverse("begin_text", args=[alias.pk]) in page
    assert "wagtail_localize" not in page
    assert admin_client.get(reverse("begin_text", args=[alias.pk])).status_code == 405


def test_text_begun_twice_is_begun_once(admin_client, decision):
    page = begun(admin_client, begun(admin_client, decision, "fr"), "fr")
    assert page.revisions.count() == 1
