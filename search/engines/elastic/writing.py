"""Documents into the indexes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from elasticsearch.helpers import streaming_bulk

from search.engines.base import Unavailable

from .client import answering, patient, refuse
from .documents import values_of
from .indexes import standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from search.documents import Document

#: Documents, and bytes, in one request.
CHUNK = 500
CHUNK_BYTES = 8 * 1024 * 1024
#: Documents asked for in one request.
KEYS = 1000


class ElasticIndex:
    """The indexes of one generation, one a language; without a name, those behind the aliases."""

    def __init__(self, generation: str = "") -> None:
        self.generation = generation

    @cached_property
    def names(self) -> dict[str, str]:
        return standing(self.generation)

    def replace(self, keys: Collection[str], documents: Iterable[Document]) -> None:
        with answering():
            given: set[tuple[str, str]] = set()
            self._send(self._writing(documents, given))
            gone = self._known(keys, ["key"]).keys() - given
            self._send(self._deleting(gone))
            touched = {self.names[language] for _, language in given | gone}
            if touched and not self.generation:
                patient().indices.refresh(index=sorted(touched))

    def digests(self, keys: Collection[str]) -> dict[tuple[str, str], str]:
        with answering():
            return {each: source["digest"] for each, source in self._known(keys, ["digest"]).items()}

    def keys(self, after: str = "", limit: int = 500) -> list[str]:
        with answering():
            names = list(self.names.values())
            if self.generation:
                patient().indices.refresh(index=names)
            found = patient().search(
                index=names,
                source=False,
                size=limit,
                collapse={"field": "key"},
                sort=[{"key": "asc"}],
                search_after=[after],
            )
            return [hit["sort"][0] for hit in found["hits"]["hits"]]

    def _writing(self, documents: Iterable[Document], given: set[tuple[str, str]]) -> Iterator[dict[str, Any]]:
        for document in documents:
            if document.language not in self.names:
                raise Unavailable(f"The index is not built in {document.language}: run rebuild_search.")
            given.add((document.key, document.language))
            yield {**self._address(document.key, document.language), "_source": values_of(document)}

    def _deleting(self, documents: Iterable[tuple[str, str]]) -> Iterator[dict[str, Any]]:
        return ({"_op_type": "delete", **self._address(*each)} for each in documents)

    def _address(self, key: str, language: str) -> dict[str, Any]:
        # Through an alias only while it is one: an index by its name would hide those to come.
        return {"_index": self.names[language], "_id": key, "require_alias": not self.generation}

    def _send(self, actions: Iterable[dict[str, Any]]) -> None:
        sent = streaming_bulk(patient(), actions, chunk_size=CHUNK, max_chunk_bytes=CHUNK_BYTES, raise_on_error=False)
        for is_done, item in sent:
            ((action, said),) = item.items()
            if not is_done and not (action == "delete" and said.get("result") == "not_found"):
                refuse(said["status"], said["error"]["type"])

    def _known(self, keys: Collection[str], fields: list[str]) -> dict[tuple[str, str], dict[str, str]]:
        """What it holds of these keys, by key and language; also what no search sees yet."""
        asked = [(key, language) for key in keys for language in self.names]
        found = {}
        for start in range(0, len(asked), KEYS):
            some = asked[start : start + KEYS]
            docs = [{"_index": self.names[language], "_id": key} for key, language in some]
            answers = patient().mget(docs=docs, source_includes=fields)["docs"]
            found |= {each: got["_source"] for each, got in zip(some, answers, strict=True) if _is_there(got)}
        return found


def _is_there(answer: dict[str, Any]) -> bool:
    if "error" in answer:
        refuse(404, answer["error"]["type"])
    return bool(answer["found"])
