"""Engines and a source of these tests' own, kept in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from search.documents import Document
from search.engines.base import Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import datetime

LANGUAGES = ("en", "fr", "es")


class MemoryIndex:
    def __init__(self, engine: MemoryEngine) -> None:
        self.engine = engine
        self.documents: dict[tuple[str, str], Document] = {}
        self.written: list[list[str]] = []

    def replace(self, keys: Collection[str], documents: Iterable[Document]) -> None:
        self.engine.answer()
        documents = list(documents)
        self.documents = {where: one for where, one in self.documents.items() if where[0] not in keys}
        self.documents |= {(one.key, one.language): one for one in documents}
        self.written.append(list(keys))
        self.engine.after_writing()

    def digests(self, keys: Collection[str]) -> dict[tuple[str, str], str]:
        self.engine.answer()
        return {where: one.digest for where, one in self.documents.items() if where[0] in keys}

    def keys(self, after: str = "", limit: int = 500) -> list[str]:
        self.engine.answer()
        return sorted({key for key, _ in self.documents if key > after})[:limit]

    def titles(self, language: str = "en") -> dict[str, str]:
        return {key: one.title for (key, of), one in self.documents.items() if of == language}


class MemoryEngine:
    """Writes in place, as the embedded one does. `after_writing` lets a test do something just then, or raise."""

    name = "database"

    def __init__(self) -> None:
        self.is_down = False
        self.after_writing: Callable[[], object] = lambda: None
        self.indexes = {"": MemoryIndex(self)}

    def answer(self) -> None:
        if self.is_down:
            raise Unavailable("connection refused")

    def index(self, generation: str = "") -> MemoryIndex:
        return self.indexes[generation]

    def begin(self, languages: Collection[str]) -> str:
        return ""


class GenerationsEngine(MemoryEngine):
    """Makes a new index beside those that serve, as Elasticsearch does."""

    name = "elasticsearch"

    def __init__(self) -> None:
        super().__init__()
        self.indexes = {}
        self.serving: dict[str, str] = {}

    def begin(self, languages: Collection[str]) -> str:
        self.answer()
        name = f"g{len(self.indexes) + 1}"
        self.indexes[name] = MemoryIndex(self)
        return name

    def switch(self, generation: str, languages: Collection[str]) -> None:
        self.answer()
        for language in languages:
            former = self.indexes.get(self.serving.get(language, generation))
            if former is not self.indexes[generation]:
                former.documents = {where: one for where, one in former.documents.items() if where[1] != language}
        self.serving |= dict.fromkeys(languages, generation)

    def discard(self, generation: str) -> None:
        self.answer()
        self.indexes.pop(generation, None)

    def titles(self, language: str = "en") -> dict[str, str]:
        """What a search would meet."""
        return self.indexes[self.serving[language]].titles(language)


@dataclass
class MemorySource:
    """Pages with a title in each language; `failing` ones can't be read."""

    name: str = "page"
    pages: dict[str, dict[str, str]] = field(default_factory=dict)
    changed_at: dict[str, datetime] = field(default_factory=dict)
    children: dict[str, list[str]] = field(default_factory=dict)
    failing: set[str] = field(default_factory=set)

    def put(self, number: int | str, **titles: str) -> str:
        """A page of this source; its key."""
        key = f"{self.name}:{number:03}" if isinstance(number, int) else f"{self.name}:{number}"
        self.pages[key] = titles or dict.fromkeys(LANGUAGES, key)
        return key

    def keys(self, after: str = "", limit: int = 500, since: datetime | None = None) -> list[str]:
        found = [key for key in sorted(self.pages) if key > after]
        return [key for key in found if since is None or self.changed_at.get(key, since) > since][:limit]

    def documents(self, keys: Collection[str]) -> Iterator[Document]:
        for key in keys:
            if key in self.failing:
                raise ValueError(f"{key} can't be read")
            for language, title in self.pages.get(key, {}).items():
                yield Document(key=key, language=language, readers=(language,), path=f"{key}/", title=title)

    def below(self, key: str) -> Iterator[str]:
        yield key
        yield from self.children.get(key, [])

    def readable(self, keys: Collection[str], language: str) -> set[str]:
        return {key for key in keys if language in self.pages.get(key, {})}
