"""The engines that keep the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import override_settings

from search.engines import engine as engine_named
from tests.search import pages
from tests.search.contract import fill, has_samples_alone
from tests.search.elasticsearch_help import PATIENCE
from tests.search.samples import LANGUAGES, SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engines.base import Engine


@pytest.fixture(params=["database", "elasticsearch"])
def engine(request: pytest.FixtureRequest, db: None) -> Engine:
    """An engine that has the samples and nothing else."""
    if request.param == "elasticsearch":
        request.getfixturevalue("elasticsearch")
    engine = engine_named(request.param)
    if not has_samples_alone(engine):
        engine.index().replace(engine.index().keys(), [])
        fill(engine, SAMPLES)
    return engine


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, db: None) -> Iterator[pages.Told]:
    yield pages.told(monkeypatch)
    engine_named.cache_clear()


@pytest.fixture(scope="session")
def elasticsearch(elasticsearch_url: str, elasticsearch_prefix: str) -> Iterator[None]:
    """Empty indexes of the tests' own, behind the aliases."""
    where = {"ELASTICSEARCH_URL": elasticsearch_url.split(","), "ELASTICSEARCH_PREFIX": elasticsearch_prefix}
    with override_settings(**where, ELASTICSEARCH_TIMEOUT=PATIENCE):
        engine = engine_named("elasticsearch")
        engine.switch(engine.begin(LANGUAGES), LANGUAGES)
        yield
