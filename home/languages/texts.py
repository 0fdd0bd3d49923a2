"""In which languages the pages of a list have their text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .mirrored import MirroredPage


def attach_texts(pages: Iterable[MirroredPage]) -> None:
    """Set `texts` on each page: the codes of the languages its live rows speak, in one query."""
    pages = list(pages)
    if not pages:
        return
    rows = type(pages[0]).objects.filter(translation_key__in=[page.translation_key for page in pages], live=True)
    texts = defaultdict(set)
    for key, language in rows.values_list("translation_key", "text_language"):
        texts[key].add(language)
    for page in pages:
        page.texts = sorted(texts[page.translation_key])
