"""How pages become documents: what each reader finds, in which words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from finding_help import LANGUAGES, document, documents, key, met, source, worded, words
from wagtail.models import Page

from home.languages.entry import enter, write
from tests.factories.decisions import DecisionPageFactory, DocumentPageFactory, MeetingPageFactory
from tests.factories.home import NewsPageFactory, StandardPageFactory, TopicFactory, front_page
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def pond():
    """A decision in English, with the title alone in French and all in Spanish."""
    page = DecisionPageFactory(title="On Ponds", introduction="<p>What <b>pond</b>s need.</p>", provisions=2)
    write(page, "fr", {"title": "Sur les étangs"})
    write(page, "es", {"title": "Sobre las charcas", "provisions": worded(page, "que cuenten las charcas;")})
    return page


@world
def help_page():
    body = [
        ("heading", "How to <search>"),
        ("paragraph", "<p>Ask &amp; look.</p><ul><li>Words</li><li>Phrases</li></ul>"),
        ("quote", {"text": "Seek.", "source": "Luke"}),
    ]
    return StandardPageFactory(title="Help", slug="how", body=body)


def test_page_without_translations_is_met_in_its_original_by_every_reader(help_page):
    assert list(documents(help_page)) == ["en"]
    assert document(help_page).readers == ("en", "es", "fr")


def test_every_reader_finds_every_page_once(pond, help_page):
    for page in (pond, help_page, front_page()):
        assert [met(page, reader).key for reader in LANGUAGES] == [key(page)] * 3


def test_title_alone_in_french_is_found_with_the_english_text_below_it(pond):
    french = met(pond, "fr")
    assert (french.language, french.title, french.lead) == ("fr", "Sur les étangs", "")
    assert words(french) == [
        ("What ponds need.", "en"),
        ("Urges Parties to count pond 1;", "en"),
        ("Urges Parties to count pond 2;", "en"),
    ]
    assert met(pond, "en").lead == "What ponds need."


def test_each_provision_is_in_the_language_of_its_words(pond):
    languages = {text: language for text, language in words(met(pond, "es")) if text.startswith("Urges")}
    assert languages == {"Urges que cuenten las charcas;": "es", "Urges Parties to count pond 2;": "en"}


def test_page_entered_in_french_is_met_in_french_by_the_others():
    page = enter(front_page(), type(StandardPageFactory.build())(title="Étangs", slug="etangs"), "fr")
    assert [each.readers for each in documents(page).values()] == [("fr", "en", "es")]


def test_translation_whose_original_was_withdrawn_is_met_by_its_own_readers_alone(pond):
    pond.unpublish()
    assert {language: each.readers for language, each in documents(pond).items()} == {"es": ("es",)}


def test_draft_of_a_translation_changes_nothing(help_page):
    row = help_page.get_translations().get(locale__language_code="fr").specific
    row.alias_of, row.title = None, "Aide"
    row.save_revision()
    assert list(documents(help_page)) == ["en"]


def test_path_is_the_same_in_every_language(pond):
    assert {each.path for each in documents(pond).values()} == {"instruments/standing/decisions/" + pond.slug + "/"}
    assert document(front_page()).path == ""


def test_prose_is_found_as_readers_see_it(help_page):
    assert words(document(help_page)) == [("How to <search>\nAsk & look. Words Phrases\nSeek.\nLuke", "en")]


def test_parts_lead_to_their_place_on_the_page(client, pond):
    paragraphs = [
        {"type": "paragraph", "id": f"{n}{'0' * 35}", "value": {"kind": kind, "text": f"Word {n}", "number": ""}}
        for n, kind in enumerate(("heading", "paragraph", "item", "footnote"))
    ]
    paper = DocumentPageFactory(text=paragraphs)
    agenda = [{"type": "item", "id": "1", "value": {"number": "1", "text": "Opening"}}]
    for page in (pond, paper, MeetingPageFactory(agenda=agenda)):
        shown = client.get(page.get_url()).content.decode()
        anchors = [part.anchor for part in document(page).parts if part.anchor]
        assert anchors
        assert all(f'id="{anchor[1:]}"' in shown for anchor in anchors)


def test_news_is_found_by_its_number_and_narrowed_by_topic_and_year():
    page = NewsPageFactory(number="2024/012", published_on=date(2024, 5, 1), live=False)
    page.topics.add(TopicFactory(slug="birds"))
    page.save_revision().publish()
    found = document(page)
    assert (found.codes, found.date) == (("2024/012",), date(2024, 5, 1))
    assert found.facets == {"type": ("news",), "language": ("en",), "topic": ("birds",), "year": ("2024",)}


def test_queries_do_not_grow_with_the_pages(pond, help_page, count_queries):
    def plant(count: int) -> list[str]:
        pages = [pond, help_page]
        for _ in range(count):
            meeting = MeetingPageFactory()
            pages += [meeting, DecisionPageFactory(meeting=meeting), DocumentPageFactory(meeting=meeting)]
        return [key(page) for page in pages]

    pages = source("page")
    few, many = plant(1), plant(4)
    assert count_queries(lambda: list(pages.documents(many))) == count_queries(lambda: list(pages.documents(few)))
    assert count_queries(lambda: pages.readable(many, "en")) == 1


def test_keys_come_in_their_order_and_since_a_moment(pond, help_page):
    keys = source("page").keys
    everything = keys()
    assert everything == sorted({f"page:{each.hex}" for each in pages().values_list("translation_key", flat=True)})
    assert keys(after=everything[1], limit=2) == everything[2:4]
    now = timezone.now()
    pages().update(last_published_at=now - timedelta(days=9))
    help_page.save_revision().publish()
    assert keys(since=now) == [key(help_page)]
    pond.unpublish()
    assert set(keys(since=now)) == {key(help_page), key(pond)}


def pages():
    return Page.objects.filter(depth__gt=1)
