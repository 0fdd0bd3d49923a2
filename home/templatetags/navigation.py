"""The main navigation and the way back up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import template
from django.utils.translation import get_language
from wagtail.models import Page, Site

from home.languages.mirrored import MirroredPage
from home.models import HomePage, StandardPage
from home.querysets import readable

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.template.context import RequestContext

register = template.Library()


@dataclass(frozen=True)
class Section:
    """A link of the navigation; `current` is the value of its aria-current, "" for none."""

    title: str
    url: str
    lang: str
    current: str
    rank: int
    is_plain: bool


@register.simple_tag(takes_context=True)
def home_page(context: RequestContext) -> HomePage | None:
    """The front page in the active language, once a request."""
    request = context.get("request")
    site = Site.find_for_request(request) if request else None
    if request is None or site is None:
        return None
    if not hasattr(request, "_home_page"):
        root = Page.objects.filter(pk=site.root_page_id).values("translation_key")
        homes = HomePage.objects.filter(translation_key__in=root, locale__language_code=get_language())
        request._home_page = homes.select_related("locale").first()
    return request._home_page


def in_menu(context: RequestContext) -> list[Section]:
    """What editors put in the navigation, in the order of the tree; one query a request."""
    request, home = context.get("request"), home_page(context)
    if request is None or home is None:
        return []
    if not hasattr(request, "_in_menu"):
        rows = home.get_children().filter(readable()).in_menu().select_related("alias_of__locale")
        request._in_menu = [_section(row, home, request, context.get("page")) for row in rows]
    return request._in_menu


def _section(row: Page, home: HomePage, request: HttpRequest, shown: Page | None) -> Section:
    """An alias speaks its source's language."""
    path = shown.path if isinstance(shown, Page) else ""
    current = ("page" if path == row.path else "true") if path.startswith(row.path) else ""
    kind = row.specific_class
    return Section(
        title=row.title,
        url=row.get_url(request) or "",
        lang=(row.alias_of or home).locale.language_code,
        current=current,
        rank=getattr(kind, "menu_rank", 0),
        is_plain=kind is StandardPage,
    )


@register.simple_tag(takes_context=True)
def main_navigation(context: RequestContext) -> list[Section]:
    """The sections, as their types rank them."""
    return sorted((row for row in in_menu(context) if not row.is_plain), key=lambda row: row.rank)


@register.simple_tag(takes_context=True)
def footer_navigation(context: RequestContext) -> list[Section]:
    """The pages about the site itself."""
    return [row for row in in_menu(context) if row.is_plain]


@register.simple_tag(takes_context=True)
def ancestors(context: RequestContext) -> list[Page]:
    """The pages above the one shown, from the section down; the front page is the site's name in the header."""
    request, page = context.get("request"), context.get("page")
    if not isinstance(page, MirroredPage) or page.depth <= 2:
        return []
    above = page.get_ancestors().filter(depth__gt=2).select_related("locale", for_specific_subqueries=True).specific()
    if request is None:
        return list(above)
    if not hasattr(request, "_ancestors"):
        request._ancestors = {page.pk: list(above)}
    return request._ancestors.get(page.pk) or list(above)


@register.simple_tag(takes_context=True)
def owner(context: RequestContext) -> Page | None:
    """The instrument shown or above the page shown: whose page it is, known by the hue it lends."""
    return next((row for row in [context.get("page"), *reversed(ancestors(context))] if hasattr(row, "hue")), None)
