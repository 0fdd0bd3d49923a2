"""The demo's news: dated events, each with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings

from home.demo import DATA, add_prose, front_page, read_toml
from home.models import NewsIndexPage, NewsKind, NewsPage, Topic

from .models import InstrumentPage

if TYPE_CHECKING:
    from collections.abc import Iterator


def load_news() -> Iterator[str]:
    texts = read_toml(DATA / "pages.toml")
    pages = InstrumentPage.objects.by_slug()
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    for entry in read_toml(DATA / "news.toml")["news"]:
        owner = pages.get(entry["instrument"])
        if owner:
            add_prose(owner, NewsIndexPage(slug="news"), texts["section"]["news"])
        parent = NewsIndexPage.objects.child_of(owner or front_page()).get()
        page = NewsPage(
            slug=entry["slug"],
            kind=NewsKind.NOTIFICATION if "notification" in entry["slug"] else NewsKind.NEWS,
            published_on=entry["published_on"],
            source_url=entry["source"],
        )
        page.topics.add(*(topics[slug] for slug in entry["topics"]))
        if add_prose(parent, page, {code: words_in(entry[code]) for code, _ in settings.LANGUAGES}):
            yield entry["slug"]


def words_in(entry: dict[str, Any]) -> dict[str, Any]:
    """One language's words, the body as the blocks of a prose stream."""
    return {**entry, "body": [{"paragraph": text} for text in entry["body"]]}
