"""Documents into the tables: entries, their words, facets and known words, all or nothing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import uuid4

import Stemmer
from django.db import OperationalError, transaction

from search.engines.base import Unavailable
from search.models import Edition, Entry

from . import bits, known
from .entries import document_of, entry_of
from .stores import store
from .words import terms_of, texts_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from search.documents import Document

#: Another analysis makes other terms: what was written with it counts as different. To be raised whenever the same
#: text yields other terms than before.
ANALYSIS = f"-1-{Stemmer.version()}"


class DatabaseIndex:
    """The one index, in place."""

    def replace(self, keys: Collection[str], documents: Iterable[Document]) -> None:
        given = {(each.key, each.language): each for each in documents}
        with unavailable(), transaction.atomic():
            edition = Edition.objects.select_for_update().get_or_create(pk=1)[0]
            held = {(key, language): (number, digest) for number, key, language, digest in _held(keys)}
            changed = [each for name, each in given.items() if held.get(name, (0, ""))[1] != each.digest + ANALYSIS]
            gone = [number for name, (number, _) in held.items() if name not in given]
            if gone or changed:
                _rewrite(gone, [(held.get((each.key, each.language), (None,))[0], each) for each in changed])
                edition.token = uuid4().hex
                edition.save()

    def digests(self, keys: Collection[str]) -> dict[tuple[str, str], str]:
        with unavailable():
            return {(key, language): digest.removesuffix(ANALYSIS) for _, key, language, digest in _held(keys)}

    def keys(self, after: str = "", limit: int = 500) -> list[str]:
        with unavailable():
            found = Entry.objects.filter(key__gt=after).order_by("key").values_list("key", flat=True).distinct()
            return list(found[:limit])


@contextmanager
def unavailable() -> Iterator[None]:
    """A database that is locked or can't be reached says so as engines do; a mistake of ours stays one."""
    try:
        yield
    except OperationalError as error:
        raise Unavailable(str(error)) from error


def _held(keys: Collection[str]) -> Iterable[tuple[int, str, str, str]]:
    return Entry.objects.filter(key__in=keys).values_list("number", "key", "language", "digest")


def _rewrite(gone: list[int], changed: list[tuple[int | None, Document]]) -> None:
    """Remove the entries of these numbers, and let these documents be under theirs, or under new ones."""
    former = Entry.objects.filter(number__in=[*gone, *(number for number, _ in changed if number)])
    old = [(entry.number, document_of(entry)) for entry in former]
    former.delete()
    entries = Entry.objects.bulk_create(entry_of(document, ANALYSIS, number) for number, document in changed)
    new = [(entry.number, document) for entry, (_, document) in zip(entries, changed, strict=True)]
    texts = [texts_of(document) for _, document in new]
    store().remove(gone)
    store().write([(number, terms_of(document, words)) for (number, document), words in zip(new, texts, strict=True)])
    bits.change(old, new)
    known.change(gone=(texts_of(document) for _, document in old), come=texts)
