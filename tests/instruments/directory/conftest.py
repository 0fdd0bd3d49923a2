"""The directories that the tests of a module share: a page in three languages costs a quarter of a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from home.languages.indexes import without_references
from tests.factories.directory import DirectoryPageFactory
from tests.factories.standing import standing_instrument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.plugin import DjangoDbBlocker


@pytest.fixture(scope="module", autouse=True)
def directories(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """One for the Family and one below the instrument that stands, in a transaction around the tests' own."""
    with django_db_blocker.unblock(), without_references(), transaction.atomic():
        DirectoryPageFactory()
        DirectoryPageFactory(parent=standing_instrument())
        yield
        transaction.set_rollback(True)
