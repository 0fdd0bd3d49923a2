"""What an editor of a translation is told above its fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail.admin.panels import Panel

from .tracked import Tracked
from .words import BLOCK_WORDS, blocks_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django_stubs_ext import StrOrPromise

    from .words import Block


@dataclass(frozen=True)
class Changed:
    """Words of the original that a translation is older than."""

    name: StrOrPromise
    words: str


class OutdatedPanel(Panel):
    """Where the original was changed since the words below were written, and the button that takes them as right."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/outdated.html"

        def is_shown(self) -> bool:
            row = self.instance
            return isinstance(row, Tracked) and bool(row.pk and not row.is_original and row.outdated_words)

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            original = self.instance.original()
            changes = list(changes_of(self.instance, original)) if original else []
            return {**super().get_context_data(parent_context), "row": self.instance, "changes": changes}


def changes_of(row: Tracked, original: Tracked) -> Iterator[Changed]:
    """Fields first, then blocks by their printed number or their place, in the order of the text."""
    outdated = set(row.outdated_words)
    for name in [name for name in row.words if name in outdated]:
        field = row._meta.get_field(name)
        yield Changed(field.verbose_name, plain(field.value_to_string(original)))
    for place, block in enumerate(blocks_of(original), start=1):
        if block["id"] in outdated:
            yield Changed(block["value"].get("number") or f"[{place}]", words_of(block))


def words_of(block: Block) -> str:
    return " ".join(plain(block["value"].get(name)) for name in BLOCK_WORDS).strip().replace(" ,", ",")
