"""What every view is held to: no breach of WCAG 2.2 AA, nothing sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def check(tab: Page) -> None:
    """The page that the tab shows."""
    breaches = Axe().run(tab, options=RULES).response["violations"]
    assert [(breach["id"], breach["nodes"][0]["target"]) for breach in breaches] == [], tab.url
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), tab.url


def looks(tab: Page) -> Iterator[str]:
    """The tab as a wide and light screen, then as a narrow and dark one."""
    for scheme, width in (("light", 1280), ("dark", 360)):
        tab.emulate_media(color_scheme=scheme)
        tab.set_viewport_size({"width": width, "height": 900})
        yield scheme
