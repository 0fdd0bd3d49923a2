"""How these tests give a decision other words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from home.languages.entry import row_in
from home.languages.words import blocks_of, set_blocks

if TYPE_CHECKING:
    from decisions.models import DecisionPage


def worded(page: DecisionPage, **words: str) -> str:
    """The page's provisions with other texts, by printed number."""
    blocks = json.loads(json.dumps(blocks_of(page)))
    for block in blocks:
        block["value"]["text"] = words.get(f"n{block['value']['number']}", block["value"]["text"])
    return json.dumps(blocks)


def correct(page: DecisionPage, **words: str) -> None:
    """Publish the original with other texts."""
    original = row_in(page, page.entered_in)
    set_blocks(original, json.loads(worded(original, **words)))
    original.save_revision().publish()
