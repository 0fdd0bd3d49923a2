"""What the contract's tests share: an engine that has the samples, and short ways to ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.query import Query
from tests.search.samples import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.documents import Document
    from search.engines.base import Engine
    from search.query import Results


def fill(engine: Engine, documents: Iterable[Document]) -> None:
    documents = list(documents)
    engine.index().replace({each.key for each in documents}, documents)


def has_samples_alone(engine: Engine) -> bool:
    """Whether the test before has left the index as it was."""
    index, held = engine.index(), {(each.key, each.language): each.digest for each in SAMPLES}
    keys = sorted({key for key, _ in held})
    return index.keys() == keys and index.digests(keys) == held


def ask(engine: Engine, text: str = "", language: str = "en", **given: object) -> Results:
    chosen = {name: frozenset(values) for name, values in given.pop("chosen", {}).items()}
    return engine.search(Query(text, language, chosen, **given))


def names(results: Results) -> list[str]:
    return [hit.key.removeprefix("sample:") for hit in results.hits]


def found(engine: Engine, text: str = "", language: str = "en", **given: object) -> list[str]:
    """The samples found, in their order."""
    return names(ask(engine, text, language, **given))
