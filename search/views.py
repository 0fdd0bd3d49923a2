"""The search page, what a text being typed may become, and how browsers learn of both."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .answers import keep
from .engines.base import Unavailable
from .feeds import feed_of
from .files import FORMATS
from .parameters import asked
from .query import Query, Suggestion
from .searching import search, suggest
from .showing import Answer, words_alone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from django.http import HttpRequest

#: Seconds after which a search that no engine answered may be tried again.
AGAIN = 60


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """The page, or the file that `?format=` asks for."""
    make = FORMATS.get(request.GET.get("format", ""), found)
    return answered(request, make)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    return answered(request, feed_of)


def answered(request: HttpRequest, make: Callable[[HttpRequest, Query], HttpResponse]) -> HttpResponse:
    """What `make` says of the query; where no engine answers, the page that says so."""
    query = asked(request.GET)
    try:
        response = keep(request, make(request, query))
    except Unavailable:
        kept = [(name, value) for name, values in query.chosen.items() for value in sorted(values)]
        response = render(request, "search/down.html", {"query": query, "kept": kept}, status=503)
        response["Retry-After"] = str(AGAIN)
    if query.text or query.chosen:
        response["X-Robots-Tag"] = "noindex, follow"
    return response


def found(request: HttpRequest, query: Query) -> HttpResponse:
    """Without words or choices, the ways to search."""
    if not query.text and not query.chosen:
        return render(request, "search/start.html", {"query": query, "answer": Answer(replace(query, page=1, size=1))})
    answer = Answer(query)
    return render(request, "search/search.html", {"query": answer.query, "answer": answer, **hints(answer)})


def hints(answer: Answer) -> dict[str, Any]:
    """Where nothing was found: how many the choices have kept out, and what each word finds alone."""
    if answer.results.total:
        return {}
    kept_out = answer.query.chosen and search(replace(answer.query, chosen={}, page=1, size=1)).total
    return {"kept_out": kept_out, "alone": words_alone(answer.query)}


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """As browsers know them: the text, what it may become, descriptions, and the addresses of pages."""
    text = Query(text=request.GET.get("q", "")).text
    try:
        found, status = told_apart(suggest(text, get_language()) if text else []), 200
    except Unavailable:
        found, status = [], 503
    said = [text, [each.text for each in found], [], [each.address for each in found]]
    response = JsonResponse(said, safe=False, status=status, content_type="application/x-suggestions+json")
    response["X-Robots-Tag"] = "noindex"
    return keep(request, response) if status == 200 else response


def told_apart(found: Sequence[Suggestion]) -> list[Suggestion]:
    """A title that several pages bear leads to all of them: it becomes words to look for."""
    times = Counter(each.text for each in found)
    return list(dict.fromkeys(each if times[each.text] == 1 else Suggestion(each.text) for each in found))


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """Lets a browser search here from its own bar (github.com/dewitt/opensearch)."""
    addresses = {name: request.build_absolute_uri(reverse(name)) for name in ("search", "search_suggestions")}
    response = render(
        request,
        "search/opensearch.xml",
        {
            "name": settings.WAGTAIL_SITE_NAME,
            "description": _("Decisions, meetings, documents, countries and news of the CMS Family"),
            "icon": request.build_absolute_uri(static("home/img/icon.svg")),
            "addresses": addresses,
            "here": request.build_absolute_uri(),
        },
        content_type="application/opensearchdescription+xml",
    )
    return keep(request, response)
