"""What exports add to a decision's page: how to cite it and where to have it; in its head, the same for machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.utils.safestring import mark_safe

from home.parts import once, part_of

from . import jsonld
from .citation import cite
from .formats import FORMATS
from .gather import record_of

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from decisions.models import DecisionPage

    from .record import Record

#: Signs that could end a script element, in JSON's own way of writing them.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


@part_of("decision", "exports/parts/exports.html", order=90)
def exports(page: DecisionPage) -> dict[str, Any]:
    """Nothing for a draft, which has no address yet."""
    if not is_published(page):
        return {}
    record = once(record_of, page)
    before, title, after = cite(record).partition(record.title)
    citation = {"before": before, "title": title, "language": record.title_language, "after": after}
    return {"citation": citation, "identifier": record.identifier, "links": links(record)}


@part_of("decision_head", "exports/parts/alternates.html", order=10)
def alternates(page: DecisionPage) -> dict[str, Any]:
    if not is_published(page):
        return {}
    record = once(record_of, page)
    return {"links": links(record), "about": embedded(jsonld.about(record))}


def is_published(page: DecisionPage) -> bool:
    """A page that has never been saved calls itself live."""
    return bool(page.pk and page.live)


def embedded(data: dict[str, Any]) -> SafeString:
    """JSON that may stand in a script element, as Django's json_script writes it."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(ESCAPES))  # noqa: S308


def links(record: Record) -> list[dict[str, Any]]:
    return [{"format": form, "address": f"{record.address}export/{form.code}/"} for form in FORMATS.values()]
