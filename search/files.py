"""All that a search finds as a file: `?format=csv` for spreadsheets, `json` for programs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .answers import csv_lines
from .choices import chips_of, labels_of
from .parameters import address_of
from .query import MAX_DEPTH, MAX_SIZE
from .searching import search
from .showing import Row, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.http import HttpRequest

    from .choices import Labels
    from .query import Query, Results

#: The keys of a row, which stay, and what readers call them.
COLUMNS = {
    "type": gettext_lazy("Type"),
    "symbol": gettext_lazy("Symbol"),
    "title": gettext_lazy("Title"),
    "title_language": gettext_lazy("Language of the title"),
    "instrument": gettext_lazy("Instrument"),
    "date": gettext_lazy("Date"),
    "status": gettext_lazy("Status"),
    "address": gettext_lazy("Address"),
    "passage": gettext_lazy("Passage"),
    "passage_address": gettext_lazy("Address of the passage"),
}


class Findings:
    """All pages of an answer, down to the deepest that can be asked for."""

    def __init__(self, request: HttpRequest, query: Query) -> None:
        self.request = request
        self.query = replace(query, page=1, size=MAX_SIZE)
        self.pages = list(self._pages())

    def _pages(self) -> Iterator[Results]:
        for number in range(1, MAX_DEPTH // MAX_SIZE + 1):
            results = search(replace(self.query, page=number))
            yield results
            if results.total <= number * MAX_SIZE:
                break

    @property
    def total(self) -> int:
        return self.pages[0].total

    def rows(self) -> Iterator[dict[str, str | None]]:
        for results in self.pages:
            labels = labels_of(self.query, results)
            for hit in results.hits:
                yield self._row(Row(hit, labels))

    def _row(self, row: Row) -> dict[str, str | None]:
        hit, part = row.hit, next(iter(row.hit.parts), None)
        values = {
            "type": row.type,
            "symbol": row.symbol,
            "title": hit.title,
            "title_language": hit.title_language,
            "instrument": row.instrument,
            "date": hit.date.isoformat() if hit.date else "",
            "status": row.status,
            "address": self.request.build_absolute_uri(hit.address),
            "passage": plain(part.html if part else hit.html),
            "passage_address": self.request.build_absolute_uri(part.address) if part else "",
        }
        return {name: value or None for name, value in values.items()}


def as_csv(request: HttpRequest, query: Query) -> HttpResponse:
    rows = Findings(request, query).rows()
    lines = csv_lines([[str(label) for label in COLUMNS.values()], *(row.values() for row in rows)])
    return attached(HttpResponse("".join(lines), content_type="text/csv; charset=utf-8"), query, "csv")


def as_json(request: HttpRequest, query: Query) -> HttpResponse:
    found = Findings(request, query)
    rows = list(found.rows())
    said = {**about(found), "rows_given": len(rows), "columns": {name: str(label) for name, label in COLUMNS.items()}}
    answer = JsonResponse({**said, "rows": rows}, json_dumps_params={"ensure_ascii": False})
    return attached(answer, query, "json")


def about(found: Findings) -> dict[str, Any]:
    """What a file says of itself, in the words of the other lists' files."""
    query, labels = found.query, labels_of(found.query, found.pages[0])
    return {
        "title": _("Search"),
        "words": query.text,
        "address": found.request.build_absolute_uri(address_of(query)),
        "language": query.language,
        "made_on": timezone.localdate().isoformat(),
        "filters": filters(query, labels),
        "count": found.total,
        "source": _("The official texts are those that the secretariats publish."),
    }


def filters(query: Query, labels: Labels) -> list[dict[str, str]]:
    return [
        {"name": chip.facet.name, "label": str(chip.facet.label), "value": str(chip.label)}
        for chip in chips_of(query, labels)
    ]


def attached(response: HttpResponse, query: Query, form: str) -> HttpResponse:
    words = slugify(query.text)[:60].strip("-")
    filename = "-".join(filter(None, ["search", words, f"{timezone.localdate():%Y-%m-%d}"]))
    response["Content-Disposition"] = content_disposition_header(True, f"{filename}.{form}") or ""
    return response


FORMATS: dict[str, Callable[[HttpRequest, Query], HttpResponse]] = {"csv": as_csv, "json": as_json}
