"""The demo, loaded once: every page in every language, as a visitor would open it."""

from __future__ import annotations

import os
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from babel.messages.pofile import read_po
from django.core.management import call_command
from django.db import connection, transaction
from wagtail.models import Page

from decisions.documents.models import DocumentPage
from decisions.meetings.models import MeetingPage
from decisions.models import DecisionPage
from home.languages.indexes import without_references
from home.languages.mirrored import MirroredPage
from instruments.bodies.models import BodyMember
from instruments.models import Country, InstrumentPage, Party
from instruments.people.models import Appointment
from search.engines import engine as engine_named
from search.sources import documents_of
from search.sweeping import keys_of_sources
from search.writing import in_chunks
from tests.factories.standing import fell
from tests.reading import Reading
from tests.search.relevance import report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.test import Client
    from pytest_django.plugin import DjangoDbBlocker

pytestmark = pytest.mark.django_db

LANGUAGES = ["en", "fr", "es"]
LOCALE = Path(__file__).parents[2] / "locale"
#: More queries than any page may take, whatever it shows.
MOST_QUERIES = 60
#: Whether to open every page: too many for `make test`, which opens one of each type in each language.
EVERY_PAGE = bool(os.environ.get("EVERY_PAGE"))
#: Whose answers are compared with what readers look for.
ENGINES = ["database", *(["elasticsearch"] if os.environ.get("ELASTICSEARCH_URL") else [])]


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demo content for all tests of this module, in a transaction around theirs."""
    with django_db_blocker.unblock(), transaction.atomic():
        fell()
        with patch("home.management.commands.load_demo.indexed_afterwards", without_references):
            call_command("load_demo", stdout=StringIO())
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as the database itself would do soon after
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def english_words() -> dict[str, dict[str, str]]:
    """For each language, the interface's English words that have another translation there."""
    words = {}
    for language in ("fr", "es"):
        with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as file:
            messages = [message for message in read_po(file) if isinstance(message.id, str) and message.id]
        words[language] = {
            message.id: message.string
            for message in messages
            if " " in message.id and "%" not in message.id and message.id not in message.string
        }
    return words


def rows(model: type[Page], language: str = "en") -> int:
    return model.objects.filter(locale__language_code=language, live=True).count()


def test_everything_the_sources_tell_is_there() -> None:
    assert rows(InstrumentPage) == 32
    assert rows(MeetingPage) == 92
    assert rows(DecisionPage) == 104
    assert rows(DocumentPage) == 1
    assert Party.objects.filter(instrument__slug="cms").count() == 131
    assert Party.objects.exclude(instrument__slug="cms").count() == 235
    assert Country.objects.count() == 198
    assert Appointment.objects.values("country").distinct().count() == 20
    assert Appointment.objects.values("instrument").distinct().count() == 4
    assert not Appointment.objects.exclude(person__email__endswith="@example.org").exists()
    assert BodyMember.objects.current().filter(body__code="StC", confidence="low").count() == 21
    assert all(rows(model, language) == rows(model) for model in (MeetingPage, DecisionPage) for language in LANGUAGES)


def test_loading_it_again_changes_nothing() -> None:
    before = list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id", "last_published_at"))
    call_command("load_demo", stdout=StringIO())
    assert list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id", "last_published_at")) == before


def test_no_page_lacks_a_row_or_stands_elsewhere() -> None:
    call_command("check_languages", stdout=StringIO())
    assert Page.find_problems() == ([], [], [], [], [])


def test_the_standing_committees_decision_is_read_in_each_language(client: Client) -> None:
    for language in LANGUAGES:
        reading = Reading(client.get(f"/{language}/instruments/cms/decisions/stc44-synergies/").content)
        assert "Convaincue que la meilleure approche" in reading.words()["fr"]
    page = DecisionPage.objects.get(slug="stc44-synergies", locale__language_code="fr")
    kinds = [block["value"]["kind"] for block in page.provisions.raw_data]
    assert (kinds.count("preambular"), kinds.count("operative")) == (7, 5)
    assert [provision.verb for provision in page.text()][6:9] == ["Décide", "Convaincue", "Convient"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_and_is_valid_and_speaks_its_language(
    client: Client, language: str, english_words: dict[str, dict[str, str]]
) -> None:
    for address in addresses(language):
        queries = Counter()
        with connection.execute_wrapper(queries):
            response = client.get(address)
        assert response.status_code == 200, address
        reading = Reading(response.content)
        assert reading.lang == language, address
        assert len(reading.all("h1")) == 1, address
        words = reading.words()[language]
        foreign = [word for word in english_words.get(language, {}) if word in words]
        assert not foreign, f"{address} says in English: {foreign}"
        assert queries.count <= MOST_QUERIES, f"{address}: {queries.count} queries"


class Counter:
    """Counts queries without keeping them, as many as there may be."""

    count = 0

    def __call__(self, run: Callable[..., Any], *query: Any) -> Any:
        self.count += 1
        return run(*query)


def addresses(language: str) -> Iterator[str]:
    """A page of each type and a country, others in each language; or every one."""
    home = Page.objects.get(locale__language_code=language, depth=2)
    pages = home.get_descendants(inclusive=True).live().order_by("path").values_list("content_type", "url_path")
    of_type: dict[int, list[str]] = {}
    for content_type, path in pages:
        of_type.setdefault(content_type, []).append(path)
    for paths in of_type.values():
        for path in some(paths, language):
            yield path.replace(home.url_path, f"/{language}/", 1)
    for iso3 in some(list(Country.objects.order_by("iso3").values_list("iso3", flat=True)), language):
        yield f"/{language}/countries/{iso3.lower()}/"


def some(everything: list[str], language: str) -> list[str]:
    """All, or the first for English, and one of the middle and of the end for the others."""
    if EVERY_PAGE:
        return everything
    return [everything[LANGUAGES.index(language) * (len(everything) - 1) // (len(LANGUAGES) - 1)]]


def test_untranslated_words_are_marked_with_their_language(client: Client) -> None:
    """The title of a page that only repeats its original carries that original's language."""
    pages = list(DecisionPage.objects.filter(locale__language_code="es", told=[])[: 20 if EVERY_PAGE else 3])
    assert pages
    for page in pages:
        assert isinstance(page, MirroredPage)
        heading = Reading(client.get(page.get_url()).content).all("h1")[0]
        marked = [element.get("lang") for element in heading.iter() if element.get("lang")]
        assert marked == [page.entered_in], page.get_url()


@pytest.mark.parametrize("name", ENGINES)
def test_readers_find_first_what_they_ask_for(request: pytest.FixtureRequest, name: str) -> None:
    """The same questions for every engine: tests/search/questions.toml."""
    if name == "elasticsearch":
        request.getfixturevalue("elasticsearch_prefix")
    engine = engine_named(name)
    generation = engine.begin(LANGUAGES)
    for keys in in_chunks(keys_of_sources()):
        engine.index(generation).replace(keys, documents_of(keys))
    engine.switch(generation, LANGUAGES)
    mean, told = report(engine)
    print(told)  # noqa: T201
    assert mean >= 0.9, told
