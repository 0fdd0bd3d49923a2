"""Two versions of a decision compared, at an address of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render

from home.routes import route_of

from .difference import compare, stretches, tally
from .versions import are_comparable, common_texts, versions_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from decisions.models import DecisionPage


@route_of("decision", "difference/<slug:other>/", name="difference")
def difference(page: DecisionPage, request: HttpRequest, other: str) -> HttpResponse:
    """From the older to the newer, whichever page it is asked of."""
    pair = [version for version in versions_of(page) if version.pk == page.pk or version.slug == other]
    if other == page.slug or len(pair) != 2:
        raise Http404
    old, new = pair
    texts = common_texts(old, new, page.locale.language_code) if are_comparable(old, new) else None
    comparisons = compare(*texts) if texts else []
    context = {
        "page": page,
        "old": old,
        "new": new,
        "is_compared": texts is not None,
        "stretches": stretches(comparisons),
        "tally": tally(comparisons),
    }
    return render(request, "versions/difference.html", context)
