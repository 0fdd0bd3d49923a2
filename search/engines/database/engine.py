"""Searches in the site's own database."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from search.models import Edition, Entry, FacetBits, KnownWord
from search.query import Order, Results

from .matching import matching
from .ordering import Ordering, page
from .showing import hits
from .stores import store
from .suggesting import suggestion, suggestions
from .writing import DatabaseIndex, unavailable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from pyroaring import BitMap

    from search.query import Query, Suggestion

    from .matching import Matching
    from .ordering import First


class DatabaseEngine:
    """Needs nothing but the database, and is written to in place: it has no generations."""

    name = "database"

    def search(self, query: Query) -> Results:
        began = perf_counter()
        with unavailable():
            found = matching(query)
            shown = page(_groups(query, found), query.offset, query.size)
            elsewhere = found.elsewhere()
            return Results(
                total=len(found.hits),
                hits=hits(query, shown),
                counts=found.counts(),
                elsewhere=elsewhere,
                suggestion="" if found.hits or elsewhere else suggestion(query),
                engine=self.name,
                took_ms=(perf_counter() - began) * 1000,
            )

    def suggest(self, text: str, language: str, size: int = 8) -> Sequence[Suggestion]:
        with unavailable():
            return suggestions(text, language, size)

    def index(self, generation: str = "") -> DatabaseIndex:
        return DatabaseIndex()

    def begin(self, languages: Collection[str]) -> str:
        return ""

    def switch(self, generation: str, languages: Collection[str]) -> None:
        """What was written is searched already."""

    def discard(self, generation: str) -> None:
        """There is none but the one that is searched."""

    def measures(self) -> Mapping[str, int]:
        tables = [model._meta.db_table for model in (Entry, FacetBits, KnownWord, Edition)]
        with unavailable():
            return {"documents": Entry.objects.count(), "bytes": store().size(tables)}


def _groups(query: Query, found: Matching) -> Iterable[tuple[BitMap, First]]:
    ordering = Ordering(found.asked.wanted, found.entries)
    if query.order == Order.RELEVANCE and found.asked.wanted:
        return ordering.by_relevance(found.tiers())
    return [(found.hits, ordering.oldest if query.order == Order.OLDEST else ordering.newest)]
