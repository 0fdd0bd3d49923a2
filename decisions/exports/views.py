"""A decision in each format, below its page: what may be read there may be had here."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from home.routes import route_of

from .formats import FORMATS
from .gather import record_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from decisions.models import DecisionPage

    from .formats import Format
    from .record import Record


@route_of("decision", "export/<str:code>/", name="export")
def export(page: DecisionPage, request: HttpRequest, code: str) -> HttpResponse:
    """Whoever has the same bytes already is told so, by their mark."""
    if code not in FORMATS:
        raise Http404
    record = record_of(page, request)
    response = answer(record, FORMATS[code])
    response["ETag"] = quote_etag(sha256(response.content).hexdigest())
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def answer(record: Record, form: Format) -> HttpResponse:
    written = form.write(record)
    charset = "" if isinstance(written, bytes) else "; charset=utf-8"
    response = HttpResponse(written, content_type=f"{form.content_type}{charset}")
    name = f"{record.instrument.code}-{record.slug}-{record.language}{form.suffix}"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Content-Language"] = ", ".join(dict.fromkeys([record.language, record.text_language]))
    response["Link"] = f'<{record.canonical}>; rel="canonical"'
    if not form.is_for_readers:
        response["X-Robots-Tag"] = "noindex"
    return response
