"""Every list as a file: `?format=csv`, `xlsx` or `json` gives the rows that its filters leave."""

from __future__ import annotations

import json
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, StreamingHttpResponse
from django.utils import translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from search.answers import csv_lines

from .columns import Coded
from .dates import today
from .listing import LIMIT
from .workbook import workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from django.http.response import HttpResponseBase

    from .columns import Value
    from .listing import Register


def downloaded(register: Register, title: str, name: str) -> HttpResponseBase | None:
    """The list as the file that `?format=` asks for; None where it asks for none that there is."""
    form = register.request.GET.get("format", "")
    if form not in FORMATS:
        return None
    response = FORMATS[form](register, title)
    filename = f"{name}-{today():%Y-%m-%d}.{form}"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=filename) or ""
    response["X-Robots-Tag"] = "noindex"
    return response


def about(register: Register, title: str) -> dict[str, Any]:
    """What a file says of itself."""
    query = register.request.GET.copy()
    for name in ("format", "page"):
        query.pop(name, None)
    address = f"{register.request.path}?{query.urlencode()}".rstrip("?")
    return {
        "title": title,
        "address": register.request.build_absolute_uri(address),
        "language": translation.get_language(),
        "made_on": today().isoformat(),
        "filters": [{"name": chip.name, "label": str(chip.label), "value": str(chip.value)} for chip in register.chips],
        "count": register.count,
        "rows_given": min(register.count, LIMIT),
        "source": _("The official texts are those that the secretariats publish."),
    }


def in_words(value: Value) -> str | int | date | None:
    """A value as one cell of a table."""
    if isinstance(value, Coded):
        return value.label
    return "; ".join(str(in_words(part)) for part in value) if isinstance(value, list) else value


def plain(value: Value) -> Any:
    """A value as JSON has it."""
    if isinstance(value, Coded):
        return value._asdict()
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def table(register: Register) -> Iterator[list[str | int | date | None]]:
    for row in register.every_row():
        yield [in_words(column.of(row, register.request)) for column in register.columns]


def as_csv(register: Register, title: str) -> HttpResponseBase:
    head = [str(column.label) for column in register.columns]
    return streamed(csv_lines(chain([head], table(register))), "text/csv; charset=utf-8")


def as_json(register: Register, title: str) -> HttpResponseBase:
    def pieces() -> Iterator[str]:
        columns = {column.name: str(column.label) for column in register.columns}
        head = json.dumps({**about(register, title), "columns": columns}, ensure_ascii=False)
        yield f'{head[:-1]}, "rows": ['
        for position, row in enumerate(register.every_row()):
            data = {column.name: plain(column.of(row, register.request)) for column in register.columns}
            yield ("," if position else "") + "\n" + json.dumps(data, ensure_ascii=False, default=str)
        yield "\n]}\n"

    return streamed(pieces(), "application/json")


def as_xlsx(register: Register, title: str) -> HttpResponseBase:
    said = about(register, title)
    filters = "; ".join(f"{entry['label']}: {entry['value']}" for entry in said["filters"])
    facts = [
        (_("Title"), said["title"]),
        (_("Address"), said["address"]),
        (_("Date"), today()),
        (_("Filters"), filters),
        (_("Rows"), f"{said['rows_given']} / {said['count']}"),
        (_("Source"), said["source"]),
    ]
    head = [str(column.label) for column in register.columns]
    content = workbook(title, head, table(register), _("About this file"), facts)
    return HttpResponse(content, content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")


FORMATS: dict[str, Callable[[Register, str], HttpResponseBase]] = {"csv": as_csv, "xlsx": as_xlsx, "json": as_json}


def streamed(pieces: Iterable[str], content_type: str) -> StreamingHttpResponse:
    """The pieces as they are made; by then the request's language may be over, so each is made in it."""
    return StreamingHttpResponse(spoken(pieces, translation.get_language()), content_type=content_type)


def spoken(pieces: Iterable[str], language: str) -> Iterator[str]:
    pieces = iter(pieces)
    while True:
        with translation.override(language):
            piece = next(pieces, None)
        if piece is None:
            return
        yield piece
