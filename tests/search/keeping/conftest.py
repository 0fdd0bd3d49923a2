"""Indexes and pages kept in memory, so that what lies between them is met alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from search import sources
from search.engines import ENGINES, engine
from search.models import Generation
from search.outbox import changed
from tests.search.fakes import LANGUAGES, MemorySource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django import DjangoCaptureOnCommitCallbacks
    from pytest_django.fixtures import SettingsWrapper

    from tests.search.fakes import GenerationsEngine, MemoryEngine


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> MemorySource:
    """The only source of the site."""
    source = MemorySource()
    monkeypatch.setattr(sources, "_registered", {source.name: source})
    return source


@pytest.fixture
def embedded(db: None, settings: SettingsWrapper, monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryEngine]:
    """The engine of the settings, which writes in place."""
    settings.SEARCH_FOLLOWS = True
    settings.SEARCH_ENGINE = "database"
    monkeypatch.setitem(ENGINES, "database", "tests.search.fakes.MemoryEngine")
    monkeypatch.setitem(ENGINES, "elasticsearch", "tests.search.fakes.GenerationsEngine")
    Generation.objects.all().delete()
    Generation.objects.create(engine="database", languages=LANGUAGES, is_serving=True)
    engine.cache_clear()
    yield engine("database")
    engine.cache_clear()


@pytest.fixture
def elastic(embedded: MemoryEngine, settings: SettingsWrapper) -> GenerationsEngine:
    """The engine of the settings, which makes new indexes beside those that serve; the embedded one stands in."""
    settings.SEARCH_ENGINE = "elasticsearch"
    return engine("elasticsearch")


@pytest.fixture
def publish(
    embedded: MemoryEngine, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Callable[..., None]:
    """Note a change of these keys in a transaction, with what happens after its commit."""

    def publish(*keys: str, with_below: bool = False) -> None:
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            changed(keys, with_below=with_below)

    return publish


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """What a command ends with and says: `run("check_search", "--engine", "database")`."""

    def run(*words: Any) -> tuple[int, str]:
        try:
            call_command(*words)
        except CommandError as error:
            return error.returncode, f"{capsys.readouterr().out}{error}"
        return 0, capsys.readouterr().out

    return run
