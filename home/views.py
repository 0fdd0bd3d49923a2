"""Pages that no editor writes: errors, what crawlers ask for, whether the site lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template import loader
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.vary import vary_on_headers

if TYPE_CHECKING:
    from django.http import HttpRequest


@vary_on_headers("Accept-Language")
def to_language(request: HttpRequest) -> HttpResponse:
    """The front page in the reader's language."""
    return redirect(f"/{get_language_from_request(request)}/")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Rendered without database or context processors: either may be what failed."""
    return HttpResponse(loader.get_template("500.html").render({}), status=500)


@cache_control(max_age=86_400, public=True)
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Whether the site answers and its database does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})
