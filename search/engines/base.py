"""What every engine does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from search.documents import Document
    from search.query import Query, Results, Suggestion


class Unavailable(Exception):
    """The engine does not answer, or not in time. Nothing was written."""


class Index(Protocol):
    """One set of documents. Whoever writes here alone does so, and may repeat it."""

    def replace(self, keys: Collection[str], documents: Iterable[Document]) -> None:
        """Let these be all documents of these keys: what else stood under them goes. All is visible on return."""

    def digests(self, keys: Collection[str]) -> dict[tuple[str, str], str]:
        """The digest of each document of these keys, by key and language."""

    def keys(self, after: str = "", limit: int = 500) -> list[str]:
        """The next keys that it has documents of, in their order."""


class Engine(Protocol):
    """Every call may raise Unavailable."""

    name: str

    def search(self, query: Query) -> Results:
        """Hits whose symbol is the text come first, then those in the reader's language, each by relevance."""

    def suggest(self, text: str, language: str, size: int = 8) -> Sequence[Suggestion]:
        """What the text being typed may become, pages first."""

    def index(self, generation: str = "") -> Index:
        """The index that searches read, or the one of a generation being made."""

    def begin(self, languages: Collection[str]) -> str:
        """The name of a new, empty generation; "" where the engine writes in place and goes on to be searched."""

    def switch(self, generation: str, languages: Collection[str]) -> None:
        """Let searches read this generation in these languages from now on; what they read before is gone."""

    def discard(self, generation: str) -> None:
        """Remove a generation that was not finished."""

    def measures(self) -> Mapping[str, int]:
        """How many `documents` it holds, and how many `bytes` they take."""
