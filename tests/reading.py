"""A page as its readers' machines take it: parsed strictly, its words with the language they are marked as."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

UNSEEN = {"script", "style", "template"}


class Reading:
    """A parsed page; raises html5lib's ParseError where it is no valid HTML."""

    def __init__(self, content: bytes) -> None:
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        self.root: Element = parser.parse(content.decode())

    @property
    def lang(self) -> str | None:
        return self.root.get("lang")

    def all(self, tag: str) -> list[Element]:
        return list(self.root.iter(tag))

    def words(self) -> dict[str, str]:
        """The visible text by the language it is marked as, spaces folded."""
        texts: dict[str, list[str]] = defaultdict(list)
        for language, text in spoken(self.root, ""):
            texts[language].append(text)
        return {language: " ".join(" ".join(parts).split()) for language, parts in texts.items()}


def spoken(element: Element, language: str) -> Iterator[tuple[str, str]]:
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return
    own = element.get("lang", language)
    for name in ("title", "alt", "aria-label"):
        if value := element.get(name):
            yield own, value
    yield own, element.text or ""
    for child in element:
        yield from spoken(child, own)
        yield own, child.tail or ""
