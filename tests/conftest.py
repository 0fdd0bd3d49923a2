"""What every test may ask for. Front pages in each language come with the migrations."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils import translation
from wagtail.models import Locale

from home.languages.indexes import without_references
from home.models import HomePage
from tests.factories.standing import standing_instrument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django.plugin import DjangoDbBlocker

pytest_plugins = ["tests.search.elasticsearch_nodes"]

# The same examples each time: a run that fails can be run again. `make check` tries four times as many.
EXAMPLES = 100 if os.environ.get("EVERY_PAGE") else 25
hypothesis.settings.register_profile("same", derandomize=True, max_examples=EXAMPLES)
hypothesis.settings.load_profile("same")


@pytest.fixture(scope="session", autouse=True)
def static_folder() -> None:
    """WhiteNoise warns where nothing has been collected yet, and warnings are errors here."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(scope="session")
def django_db_createdb(django_db_createdb: bool, django_db_modify_db_settings: None) -> bool:
    """A reused database without front pages was left by a run that was broken off: make it anew."""
    name = connection.settings_dict["TEST"]["NAME"]
    if connection.vendor != "sqlite" or not Path(name).exists():
        return django_db_createdb
    with closing(sqlite3.connect(name)) as database, suppress(sqlite3.OperationalError):
        return django_db_createdb or not database.execute("SELECT COUNT(*) FROM home_homepage").fetchone()[0]
    return True


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What stands is planted once. Tests that commit leave an empty database; the next run finds it as it was."""
    with django_db_blocker.unblock():
        standing_instrument()
        connection._test_serialized_contents = connection.creation.serialize_db_to_string()
    yield
    with django_db_blocker.unblock():
        if not HomePage.objects.exists():
            connection.creation.deserialize_db_from_string(connection._test_serialized_contents)


@pytest.fixture(autouse=True)
def fresh(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each test begins in English, with empty caches, and writes the indexes only where it is about them."""
    cache.clear()
    is_indexed = request.node.get_closest_marker("indexed")
    with translation.override("en"), with_indexes() if is_indexed else without_references():
        yield


def with_indexes() -> override_settings:
    return override_settings(WAGTAILSEARCH_BACKENDS={"default": {"BACKEND": "home.admin_search"}})


@pytest.fixture
def home(db: None) -> HomePage:
    """The English front page."""
    return HomePage.objects.get(locale__language_code="en", depth=2)


@pytest.fixture
def locales(db: None) -> dict[str, Locale]:
    return {locale.language_code: locale for locale in Locale.objects.all()}


@pytest.fixture
def count_queries(db: None) -> Callable[[Callable[[], Any]], int]:
    """How many queries a call takes: `count_queries(lambda: render(page))`."""

    def count(call: Callable[[], Any]) -> int:
        with CaptureQueriesContext(connection) as queries:
            call()
        return len(queries)

    return count
