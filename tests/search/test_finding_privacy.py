"""What not every visitor may read is not to be found: not in documents, nor in an index that is out of date."""

from __future__ import annotations

import pytest
from finding_help import LANGUAGES, document, documents, is_hidden, key
from wagtail.models import Page, PageViewRestriction

from search.sources import readable
from tests.factories.decisions import DecisionPageFactory, MeetingPageFactory
from tests.factories.home import StandardPageFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def pond():
    return StandardPageFactory(title="Pond", slug="pond", parent=StandardPageFactory(title="Water", slug="water"))


def close(page: Page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


def test_public_page_is_readable_in_every_language(pond):
    assert all(readable([key(pond)], language) for language in LANGUAGES)
    assert not is_hidden(pond)


def test_private_page_is_hidden_until_it_is_opened(pond):
    restriction = close(pond)
    assert is_hidden(pond)
    restriction.delete()
    assert not is_hidden(pond)


def test_page_below_a_private_one_is_hidden(pond):
    close(pond.get_parent().specific)
    assert is_hidden(pond)


def test_page_of_the_same_name_elsewhere_stays(pond):
    close(StandardPageFactory(title="Pond", slug="ponds"))
    assert not is_hidden(pond)


def test_draft_is_hidden():
    assert is_hidden(StandardPageFactory(live=False))


def test_draft_of_a_published_page_is_not_found(pond):
    pond.title = "Lake"
    pond.save_revision()
    assert document(pond).title == "Pond"


def test_unpublished_page_is_hidden(pond):
    pond.unpublish()
    assert is_hidden(pond)


def test_deleted_page_is_gone(pond):
    pond.delete()
    assert is_hidden(pond)


def test_moved_page_is_found_where_it_stands(pond):
    pond.move(StandardPageFactory(slug="land"), "last-child")
    assert {each.path for each in documents(pond).values()} == {"land/pond/"}
    close(Page.objects.get(slug="land", locale__language_code="en"))
    assert is_hidden(Page.objects.get(pk=pond.pk))


def test_private_meeting_is_no_way_to_narrow_decisions():
    meeting = MeetingPageFactory()
    decision = DecisionPageFactory(meeting=meeting)
    assert document(decision).facets["meeting"] == (f"standing/{meeting.slug}",)
    close(meeting)
    assert not {"meeting", "body"} & set(document(decision).facets)


def test_all_of_a_private_instrument_is_hidden():
    decision = DecisionPageFactory()
    close(standing_instrument())
    assert is_hidden(decision)
