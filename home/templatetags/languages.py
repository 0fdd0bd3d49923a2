"""The language bar, and what tells machines of a page's languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_bidi

from home.languages.mirrored import LANGUAGE_NAMES, MirroredPage

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.template.context import RequestContext

register = template.Library()


@dataclass(frozen=True)
class Version:
    """A page's address in one language."""

    code: str
    name: str
    url: str
    is_current: bool
    #: Whether the address shows words of its own language.
    has_words: bool

    @property
    def address(self) -> str:
        """Without the query: what search engines are told."""
        return self.url.partition("?")[0]


@register.simple_tag(takes_context=True)
def language_versions(context: RequestContext) -> list[Version]:
    """The page being shown in every language, at the same place; two queries on a page, none elsewhere."""
    request, page = context.get("request"), context.get("page")
    if request is None:
        return [Version(code, name, f"/{code}/", code == get_language(), True) for code, name in settings.LANGUAGES]
    if isinstance(page, MirroredPage) and page.pk:
        return _versions_of(page, request)
    return [
        Version(code, name, _in_language(request, code), code == get_language(), True)
        for code, name in settings.LANGUAGES
    ]


def _versions_of(page: MirroredPage, request: HttpRequest) -> list[Version]:
    """Keeps what follows the page's own address: a routed part, and the query."""
    rest = _rest(page, request)
    rows = page.get_translations(inclusive=True).live().select_related("locale")
    by_code = {row.locale.language_code: row for row in rows}
    return [
        Version(
            code, name, f"{by_code[code].get_url(request)}{rest}", code == get_language(), _has_words(by_code[code])
        )
        for code, name in settings.LANGUAGES
        if code in by_code
    ]


def _rest(page: MirroredPage, request: HttpRequest) -> str:
    """What follows a page's own address; "" in a preview, which stands elsewhere."""
    own, asked = page.get_url(request), request.get_full_path()
    return asked.removeprefix(own) if own and asked.startswith(own) else ""


def _has_words(row: MirroredPage) -> bool:
    return row.text_language == row.locale.language_code


def _in_language(request: HttpRequest, code: str) -> str:
    """Any other address in another language."""
    first, _, rest = request.get_full_path().lstrip("/").partition("/")
    return f"/{code}/{rest}" if first in LANGUAGE_NAMES else f"/{code}/"


@register.simple_tag(takes_context=True)
def canonical_url(context: dict[str, Any]) -> str:
    """The address of a page's own words: an alias names its source's. A routed part stays, the query does not."""
    request, page = context.get("request"), context.get("page")
    if not isinstance(page, MirroredPage) or not page.pk:
        return ""
    shown = page.alias_of if page.alias_of_id else page
    rest = _rest(page, request) if request else ""
    return f"{shown.get_full_url(request) or ''}{rest.partition('?')[0]}"


@register.simple_tag
def language_name(code: str) -> str:
    """A language by its own name."""
    return LANGUAGE_NAMES.get(code, code)


@register.simple_tag
def direction() -> str:
    return "rtl" if get_language_bidi() else "ltr"


@register.simple_tag
def lang_if_other(code: str) -> str:
    """The `lang` attribute of words in another language than the page's, with its leading space; else nothing."""
    return format_html(' lang="{}"', code) if code and code != get_language() else ""


@register.filter
def language_of(page: MirroredPage, name: str) -> str:
    """The language of one field's words."""
    return page.language_of(name)
