"""Which words of a translation are older than their original: each remembers the words that it translates."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from django.db import models

from .mirrored import MirroredPage
from .words import block_words, blocks_of, comparable

if TYPE_CHECKING:
    from collections.abc import Container
    from typing import Any, Self

    from .words import Block

    #: Digests: `words` of this row, `of` the words they translate, `now` of what the original says today.
    Record = dict[str, str]


class Tracked(MirroredPage):
    """An official text whose translations know when they are older than the original, field by field, block by block.

    `told_of` has a record for each word field and each block that the row tells itself, by name and by block id; it
    lives in revisions too. `outdated` counts those whose original has changed since, for queries.
    """

    told_of = models.JSONField(default=dict, editable=False)
    outdated = models.PositiveSmallIntegerField(default=0, editable=False)

    exclude_fields_in_copy = [*MirroredPage.exclude_fields_in_copy, "told_of", "outdated"]

    class Meta:
        abstract = True

    @property
    def is_outdated(self) -> bool:
        return bool(self.outdated)

    @property
    def outdated_words(self) -> list[str]:
        """Names of fields and ids of blocks whose original has changed since they were written."""
        return [key for key, record in self.told_of.items() if record["of"] != record["now"]]

    @property
    def outdated_provisions(self) -> list[str]:
        """The ids of such blocks alone, in the order of the text, which a database may not keep in a record."""
        outdated = set(self.outdated_words)
        return [block["id"] for block in blocks_of(self) if block["id"] in outdated]

    def followed(self, original: Self) -> None:
        super().followed(original)
        now = {**field_digests(original, self.told), **block_digests(blocks_of(original))}
        words = {**field_digests(self, self.told), **block_digests(own_blocks(self))}
        self.told_of = {key: record_of(self.told_of.get(key), words[key], now[key]) for key in words}
        self.outdated = len(self.outdated_words)

    def confirm(self, keys: Container[str] | None = None) -> None:
        """Take the row's words, all or those named, for translations of what the original says today."""
        self._translates({key: record["now"] for key, record in self.told_of.items() if keys is None or key in keys})

    def date_back(self, keys: Container[str]) -> None:
        """Take the words named for translations of something that the original says no more."""
        self._translates(dict.fromkeys((key for key in self.told_of if key in keys), ""))

    def _translates(self, of: dict[str, str]) -> None:
        self.told_of = {key: {**record, "of": of.get(key, record["of"])} for key, record in self.told_of.items()}
        self.outdated = len(self.outdated_words)


def record_of(former: Record | None, words: str, now: str) -> Record:
    """Words that are new are taken to translate what the original says now; others go on translating what they did."""
    if former and former["words"] == words:
        return {**former, "now": now}
    return {"words": words, "of": now, "now": now}


def own_blocks(row: MirroredPage) -> list[Block]:
    language = row.locale.language_code
    return [block for block in blocks_of(row) if block["value"].get("lang") == language]


def block_digests(blocks: list[Block]) -> dict[str, str]:
    return {block["id"]: digest(sorted(block_words(block))) for block in blocks}


def field_digests(page: MirroredPage, names: list[str]) -> dict[str, str]:
    fields = [page._meta.get_field(name) for name in names]
    return {field.name: digest(comparable(field, field.value_to_string(page))) for field in fields}


def digest(words: Any) -> str:
    return blake2b(repr(words).encode(), digest_size=8).hexdigest()
