"""What happens to pages and records is noted for the indexes, in the transaction in which it happens."""

from __future__ import annotations

import pytest
from django.db import transaction
from finding_help import key, noted
from wagtail.models import Page, PageViewRestriction

from home.languages.entry import republish, row_in, write
from search.outbox import quiet
from search.sources import below
from tests.factories.decisions import DecisionPageFactory, DocumentPageFactory, MeetingPageFactory
from tests.factories.home import StandardPageFactory
from tests.factories.instruments import CountryFactory, CountryIndexPageFactory
from tests.factories.registry import NationalReportFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def follows(settings) -> None:
    settings.SEARCH_FOLLOWS = True


@world
def water():
    return StandardPageFactory(title="Water", slug="water")


@world
def pond(water):
    return StandardPageFactory(title="Pond", slug="pond", parent=water)


@world
def meeting():
    return MeetingPageFactory()


def there(page: Page) -> set[str]:
    """The keys of a page and of all below it."""
    return set(below(key(page)))


def alone(*pages: Page) -> set[tuple[str, bool]]:
    return {(key(page), False) for page in pages}


def with_below(page: Page) -> tuple[str, bool]:
    return key(page), True


def test_publication_of_any_row_is_noted(pond):
    republish(pond)
    assert noted() == alone(pond)
    write(pond, "fr", {"title": "Étang"})
    assert noted() == alone(pond)


def test_draft_is_not_noted(pond):
    pond.title = "Lake"
    pond.save_revision()
    StandardPageFactory(live=False)
    assert noted() == set()


def test_withdrawal_is_noted(pond):
    pond.unpublish()
    assert noted() == alone(pond)


def test_withdrawal_of_a_translation_is_noted(pond):
    write(pond, "fr", {"title": "Étang", "body": [("paragraph", "<p>De l’eau, beaucoup d’eau.</p>")]})
    noted()
    row_in(pond, "fr").unpublish()
    assert noted() == alone(pond)


def test_deletion_is_noted_for_all_below(water, pond):
    water.delete()
    assert noted() == alone(water, pond)


def test_what_is_undone_is_not_noted(pond):
    with transaction.atomic():
        pond.unpublish()
        transaction.set_rollback(True)
    assert noted() == set()


def test_move_is_noted_with_all_below(water, pond):
    water.move(StandardPageFactory(slug="earth"), "last-child")
    assert with_below(water) in noted()
    assert there(water) == {key(water), key(pond)}


def test_new_order_among_siblings_is_not_noted(pond, water):
    other = StandardPageFactory(slug="lake", parent=water)
    noted()
    Page.objects.get(pk=other.pk).move(pond, "left")
    assert noted() == set()


def test_slug_is_noted_with_all_below_by_whichever_way_it_changed(water):
    water.slug = "waters"
    water.save()
    assert noted() == {with_below(water)}
    water.slug = "water"
    water.save_revision().publish()
    assert noted() == {with_below(water), *alone(water)}


def test_privacy_is_noted_with_all_below(water):
    restriction = PageViewRestriction.objects.create(page=water, restriction_type="login")
    assert noted() == {with_below(water)}
    restriction.delete()
    assert noted() == {with_below(water)}


def test_meeting_is_noted_with_what_names_it(meeting):
    naming = DecisionPageFactory(meeting=meeting), DocumentPageFactory(meeting=meeting)
    DecisionPageFactory()
    noted()
    republish(meeting)
    assert noted() == alone(meeting, *naming)
    assert there(meeting.get_parent().specific) == {key(meeting.get_parent()), key(meeting), *map(key, naming)}
    meeting.delete()
    assert noted() == alone(meeting, *naming)


def test_acronym_is_noted_with_all_below_and_other_words_are_not():
    instrument = standing_instrument()
    instrument.introduction = "<p>Ponds.</p>"
    republish(instrument)
    assert noted() == alone(instrument)
    instrument.acronym = "AOP"
    republish(instrument)
    assert noted() == {with_below(instrument), *alone(instrument)}


def test_body_is_noted_as_its_instrument_with_all_below(meeting):
    meeting.body.save()
    assert noted() == {with_below(standing_instrument())}


def test_country_is_noted():
    kenya = CountryFactory(iso3="KEN")
    assert noted() == {("country:KEN", False)}
    kenya.delete()
    assert noted() == {("country:KEN", False)}


def test_countries_stand_below_their_page():
    CountryFactory(iso3="KEN")
    page = CountryIndexPageFactory()
    assert there(page) == {key(page), "country:KEN"}
    noted()
    page.unpublish()
    assert noted() == {*alone(page), ("country:KEN", False)}


def test_report_is_noted_for_its_documents():
    report = NationalReportFactory()
    page = DocumentPageFactory(national_report=report)
    noted()
    report.save()
    assert noted() == alone(page)


def test_noting_takes_few_queries(pond, count_queries, settings):
    with_notes = count_queries(lambda: republish(pond))
    settings.SEARCH_FOLLOWS = False
    assert with_notes <= count_queries(lambda: republish(pond)) + 6


def test_what_changes_quietly_is_collected_instead(pond):
    with quiet() as changed:
        republish(pond)
    assert (changed, noted()) == ({key(pond)}, set())
