"""A permanent identifier leads to the page, or to what the reader's program would rather have, in his language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from .formats import FORMATS
from .identifiers import candidates

if TYPE_CHECKING:
    from django.http import HttpRequest

    from decisions.models import DecisionPage

#: Types that may be asked for, and the format that answers; the page itself is the first, and whatever else is asked.
PAGE = "text/html"
TYPES = {
    PAGE: "",
    **{form.content_type: form.code for form in FORMATS.values()},
    "application/xml": "akn.xml",
    "text/xml": "akn.xml",
}


@require_safe
def identifier(request: HttpRequest, instrument: str, reference: str) -> HttpResponse:
    found = candidates(instrument, reference)
    if not found:
        raise Http404
    addresses = [_address(page, request) for page in found]
    response = _choose(addresses) if addresses[1:] else HttpResponse(status=303, headers={"Location": addresses[0]})
    patch_vary_headers(response, ["Accept", "Accept-Language"])
    return response


def _address(page: DecisionPage, request: HttpRequest) -> str:
    code = TYPES[request.get_preferred_type(list(TYPES)) or PAGE]
    return page.get_full_url(request) + (page.reverse_subpage("export", [code]) if code else "")


def _choose(addresses: list[str]) -> HttpResponse:
    """A shorthand that several decisions share."""
    lines = "".join(f"{address}\n" for address in addresses)
    links = ", ".join(f'<{address}>; rel="alternate"' for address in addresses)
    return HttpResponse(lines, status=300, content_type="text/plain; charset=utf-8", headers={"Link": links})
