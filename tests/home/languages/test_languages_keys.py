"""R3: a key to a page holds the default-language row, by every route, in rows, revisions, drafts and streams."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from languages_help import address, opened, post, row, rows_of, save
from wagtail.blocks import StreamBlock

from home.languages.entry import write
from home.languages.keys import PageKey, PageKeyBlock, page_keys
from home.languages.localized import localize
from instruments.models import Body, Party
from tests.factories.decisions import DecisionPageFactory, MeetingPageFactory
from tests.factories.home import StandardPageFactory
from tests.factories.instruments import CountryFactory, InstrumentPageFactory, PartyFactory
from tests.worlds import world


@world
def meeting():
    return MeetingPageFactory()


@world
def decision():
    return DecisionPageFactory()


def meetings(decision):
    """What the rows of the decision hold, and their waiting drafts."""
    rows = rows_of(decision).values()
    drafts = [one.latest_revision.content["meeting"] for one in rows if one.latest_revision]
    return {one.meeting_id for one in rows} | set(drafts)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_key_set_by_a_program_is_the_default_row(meeting, decision, language):
    decision.meeting = row(meeting, language)
    decision.save_revision().publish()
    assert meetings(decision) == {meeting.pk}


@pytest.mark.parametrize("publish", [True, False])
def test_key_chosen_in_the_admin_is_the_default_row(meeting, decision, admin_client, publish):
    save(admin_client, decision, publish=publish, meeting=row(meeting, "fr").pk)
    assert row(decision, "en").latest_revision.content["meeting"] == meeting.pk
    assert opened(admin_client, decision)["meeting"] == str(meeting.pk)


def test_key_of_a_new_page_is_the_default_row_in_every_row(meeting):
    decision = DecisionPageFactory(meeting=row(meeting, "es"))
    assert meetings(decision) == {meeting.pk}


def test_key_of_a_copy_is_the_default_row(meeting):
    decision = DecisionPageFactory(meeting=row(meeting, "es"))
    copy = decision.copy(update_attrs={"slug": "copy"})
    assert meetings(copy) == {meeting.pk}


def test_key_of_a_typed_translation_is_the_default_row(meeting):
    decision = DecisionPageFactory(meeting=meeting)
    write(decision, "fr", {"title": "Sur les étangs"})
    assert meetings(decision) == {meeting.pk}


def test_key_to_a_page_entered_in_french_is_its_english_row(home):
    french = InstrumentPageFactory(parent=row(InstrumentPageFactory().get_parent(), "fr"))
    party = PartyFactory(instrument=french)
    party.refresh_from_db()
    assert party.instrument_id == row(french, "en").pk


def test_key_in_a_draft_page_is_the_default_row(meeting):
    decision = DecisionPageFactory(meeting=row(meeting, "fr"), live=False)
    assert meetings(decision) == {meeting.pk}


def test_records_made_in_bulk_hold_the_default_row(home):
    instrument = InstrumentPageFactory()
    Party.objects.bulk_create(
        [Party(instrument=row(instrument, code), country=CountryFactory()) for code in ("fr", "es")]
    )
    assert set(Party.objects.values_list("instrument", flat=True)) == {instrument.pk}


def test_one_party_a_country_whichever_row_is_chosen(home):
    party = PartyFactory()
    other = Party(instrument=row(party.instrument, "fr"), country=party.country)
    with pytest.raises(Exception, match="already listed"):
        other.full_clean()


def test_page_below_an_instrument_knows_the_default_row(home):
    decision = DecisionPageFactory()
    instrument = decision.get_parent().get_parent()
    assert {one.instrument_id for one in rows_of(decision).values()} == {instrument.pk}


def test_stream_holds_the_default_row(home):
    page = StandardPageFactory()
    block = StreamBlock([("page", PageKeyBlock())])
    french = row(page, "fr")
    value = block.to_python([{"type": "page", "id": "1", "value": french.pk}])
    assert value[0].value.pk == page.pk
    assert block.get_prep_value(value)[0]["value"] == page.pk
    assert PageKeyBlock().get_prep_value(french) == page.pk


def test_keys_of_a_list_cost_two_queries(home, count_queries):
    pages = [row(StandardPageFactory(), "fr").pk for _ in range(3)]
    assert count_queries(lambda: page_keys(pages)) == 2
    assert count_queries(lambda: page_keys([None])) == 0
    assert page_keys([999_999]) == {999_999: 999_999}


def test_deleted_page_empties_the_keys_and_revisions_still_open(meeting, admin_client):
    decision = DecisionPageFactory(meeting=meeting)
    meeting.delete()
    assert {one.meeting_id for one in rows_of(decision).values()} == {None}
    assert admin_client.get(address(decision)).status_code == 200
    assert post(admin_client, decision, opened(admin_client, decision), publish=True).status_code == 302


def test_readers_see_the_row_in_their_language(meeting, locales, count_queries):
    decisions = DecisionPageFactory.create_batch(3, meeting=meeting)
    assert count_queries(lambda: localize(decisions, "meeting", locales["fr"])) <= 3
    assert {decision.meeting_localized.pk for decision in decisions} == {row(meeting, "fr").pk}


@pytest.mark.parametrize("hide", ["unpublish", "restrict"])
def test_readers_see_no_hidden_page_by_its_key(meeting, locales, hide):
    if hide == "restrict":
        meeting.view_restrictions.create(restriction_type="login")
    else:
        meeting.unpublish()
    decision = DecisionPageFactory(meeting=meeting)
    localize([decision], "meeting", locales["fr"])
    assert decision.meeting_localized is None


def test_no_code_sets_a_key_past_its_field():
    names = {field.name for model in apps.get_models() for field in model._meta.local_fields if is_key(field)}
    assert names >= {"meeting", "instrument"}
    assert [place for path in sources() for place in updates(path, names)] == []


def is_key(field):
    return isinstance(field, PageKey) and field.model is not Body


def sources():
    areas = [settings.BASE_DIR / area for area in ("home", "instruments", "decisions", "search")]
    return [path for area in areas for path in Path(area).rglob("*.py") if "migrations" not in path.parts]


def updates(path, names):
    """Calls of update() and bulk_update(), which do not normalise, that name such a field."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            keywords = {keyword.arg for keyword in node.keywords} & names
            listed = {item.value for item in ast.walk(node) if isinstance(item, ast.Constant)} & names
            if (node.func.attr == "update" and keywords) or (node.func.attr == "bulk_update" and listed):
                yield f"{path.name}:{node.lineno}"
