"""The latest news, as a part of the front page and of each instrument's."""

from __future__ import annotations

from typing import Any

from .models import BasePage, NewsIndexPage, NewsPage
from .parts import part_of

#: How many news a part shows.
FEW = 6


@part_of("home", "home/parts/news.html", order=10)
@part_of("instrument", "home/parts/news.html", order=40)
def latest_news(page: BasePage) -> dict[str, Any]:
    """The news below an instrument, or at the top of the site that of the whole Family."""
    index = NewsIndexPage.objects.child_of(page).live().first()
    return {"news": list(NewsPage.objects.for_listing(index)[:FEW]), "index": index} if index else {}
