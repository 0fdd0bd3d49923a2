"""The demo's front pages, standard pages and topics. Every page that exists already is left as it is."""

from __future__ import annotations

import csv
import tomllib
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from .languages.entry import enter, republish, translate
from .models import HomePage, NewsIndexPage, StandardPage, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .models import BasePage

DATA = Path(__file__).parent / "data"
OTHERS = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]

Texts = dict[str, dict[str, Any]]


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def read_toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def front_page(language: str = settings.LANGUAGE_CODE) -> HomePage:
    return HomePage.objects.get(locale__language_code=language, depth=2)


def rich(text: str) -> str:
    """A paragraph of plain words as rich text; none for no words."""
    return f"<p>{escape(text, quote=False)}</p>" if text else ""


def prose(blocks: Iterable[dict[str, str]]) -> list[tuple[str, str]]:
    """Blocks of the data files as stream data."""
    return [(kind, text if kind == "heading" else rich(text)) for block in blocks for kind, text in block.items()]


def add_prose(parent: Page, page: BasePage, texts: Texts) -> BasePage | None:
    """Enter a page in English with its translations by segments, unless the parent has one of this slug."""
    if Page.objects.child_of(parent).filter(slug=page.slug).exists():
        return None
    english = texts[settings.LANGUAGE_CODE]
    page.title, page.introduction = english["title"], rich(english["introduction"])
    if body := english.get("body"):
        page.body = prose(body)
    enter(parent, page)
    for language in OTHERS:
        translate(page, language, dict(pairs(english, texts[language])))
    return page


def pairs(english: dict[str, Any], other: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each English text with its translation, as they stand in wagtail-localize's segments."""
    yield english["title"], other["title"]
    yield escape(english["introduction"], quote=False), escape(other["introduction"], quote=False)
    for here, there in zip(english.get("body", []), other.get("body", []), strict=True):
        for kind, text in here.items():
            yield escape(text, quote=False), escape(there[kind], quote=False)


def load() -> Iterator[str]:
    """Front pages, news index and standard pages; yields what it has done, a line at a time."""
    texts = read_toml(DATA / "pages.toml")
    set_address()
    yield from load_topics()
    set_front_pages(texts["home"])
    add_prose(front_page(), NewsIndexPage(slug="latest", show_in_menus=True), texts["latest"])
    for entry in texts["page"]:
        *above, slug = entry["path"].split("/")
        parent = front_page().get_children().get(slug=above[0]) if above else front_page()
        if add_prose(parent, StandardPage(slug=slug, show_in_menus=entry["in_menu"]), entry):
            yield slug


def load_topics() -> Iterator[str]:
    have = set(Topic.objects.values_list("slug", flat=True))
    for row in read_csv(DATA / "topics.csv"):
        if row["slug"] not in have:
            names = {"name": row["name_en"], "name_fr": row["name_fr"], "name_es": row["name_es"]}
            Topic.objects.create(slug=row["slug"], informea_term=row["informea"], **names)
            yield row["slug"]


def set_address() -> None:
    """Where the site is served, for what names its whole address, as permanent identifiers do; once."""
    base = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site = Site.objects.get(is_default_site=True)
    if (site.hostname, site.port) == ("localhost", 80):
        site.hostname, site.port = base.hostname, base.port or (443 if base.scheme == "https" else 80)
        site.save()


def set_front_pages(texts: Texts) -> None:
    """Their introductions, once."""
    for language, words in texts.items():
        home = front_page(language)
        if "introduction" not in home.told if home.entered_in != language else not home.introduction:
            home.title, home.introduction = words["title"], rich(words["introduction"])
            republish(home)
