"""The engine over an Elasticsearch cluster."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from search.query import Results

from . import indexes
from .answers import Pages, counts_of, elsewhere_of, hits_of
from .asking import asking_elsewhere, asking_hits, asking_parts
from .client import answering, client, found_by
from .querying import Asked
from .spelling import better
from .suggesting import suggestions
from .writing import ElasticIndex

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from search.query import Query, Suggestion


class ElasticEngine:
    name = "elasticsearch"

    def search(self, query: Query) -> Results:
        """One request for hits, counts and what is elsewhere, a small one for the parts of the few hits shown."""
        began = perf_counter()
        asked = Asked(query.text)
        with answering():
            asking = [asking_elsewhere(query, asked)] if asked.wanted else []
            found, *others = found_by(asking_hits(query, asked), *asking)
            keys = [hit["_source"]["key"] for hit in found["hits"]["hits"]]
            pages = found_by(asking_parts(keys, asked)) if keys else []
            total = found["hits"]["total"]["value"]
            elsewhere = elsewhere_of(others)
            suggestion = "" if total or elsewhere else better(query, asked)
        return Results(
            total=total,
            hits=hits_of(found, Pages(pages), query.language),
            counts=counts_of(found, query.chosen),
            elsewhere=elsewhere,
            suggestion=suggestion,
            engine=self.name,
            took_ms=(perf_counter() - began) * 1000,
            engine_ms=found["took"] + sum(page["took"] for page in pages),
        )

    def suggest(self, text: str, language: str, size: int = 8) -> Sequence[Suggestion]:
        with answering():
            return suggestions(text, language, size)

    def index(self, generation: str = "") -> ElasticIndex:
        return ElasticIndex(generation)

    def begin(self, languages: Collection[str]) -> str:
        with answering():
            return indexes.create(languages)

    def switch(self, generation: str, languages: Collection[str]) -> None:
        with answering():
            indexes.serve(generation, languages)

    def discard(self, generation: str) -> None:
        with answering():
            indexes.remove(generation)

    def measures(self) -> Mapping[str, int]:
        with answering():
            names = list(indexes.standing().values())
            stored = client().indices.stats(index=names, metric="store")["_all"]["primaries"]["store"]
            documents = client().count(index=names)["count"]
        return {"documents": documents, "bytes": stored["size_in_bytes"]}
