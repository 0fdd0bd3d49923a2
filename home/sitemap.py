"""The site for search engines: each page once a language that tells it, with its other languages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.template import loader
from django.views.decorators.cache import cache_control
from wagtail.models import Page, Site, get_page_models

from home.querysets import readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest


@cache_control(max_age=3_600, public=True)
def sitemap(request: HttpRequest) -> HttpResponse:
    """Aliases are left out: they repeat their original, which is their canonical address; so is what is not indexed."""
    template = loader.get_template("home/sitemap.xml")
    return HttpResponse(template.render({"groups": list(groups(request))}), content_type="application/xml")


def groups(request: HttpRequest) -> Iterator[list[dict[str, object]]]:
    """Rows of one page together: address, language, last change."""
    site = Site.find_for_request(request)
    homes = {home.locale_id: home for home in site.root_page.get_translations(inclusive=True).select_related("locale")}
    rows = Page.objects.filter(readable(), alias_of=None, locale__in=homes, depth__gte=2)
    rows = rows.not_exact_type(*(kind for kind in get_page_models() if not getattr(kind, "is_indexed", True)))
    by_key = defaultdict(list)
    for key, locale, path, changed in rows.values_list(
        "translation_key", "locale_id", "url_path", "last_published_at"
    ).order_by("path"):
        home = homes[locale]
        if path.startswith(home.url_path):
            code = home.locale.language_code
            address = f"{site.root_url}/{code}/{path.removeprefix(home.url_path)}"
            by_key[key].append({"code": code, "address": address, "changed": changed})
    yield from by_key.values()
