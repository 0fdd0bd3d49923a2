"""What is found of meetings; and by its meeting, whatever was before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch, prefetch_related_objects
from django.db.models.signals import post_save
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from decisions.symbols import distinct, owned
from home.finding.keys import page_keys
from home.finding.said import Said, document_of, name_type
from home.querysets import readable
from instruments.models import Country
from search.documents import Part
from search.facets import Facet, register
from search.outbox import changed

from .models import MeetingPage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


_NAMED_BY = ["slug", "title", "number", "body__code", "instrument__slug", "instrument__acronym"]


def names_of_meetings(values: Collection[str]) -> dict[str, str]:
    slugs = {value.rpartition("/")[2] for value in values}
    rows = MeetingPage.objects.filter(locale__language_code=get_language(), slug__in=slugs)
    rows = rows.select_related("body", "instrument").only(*_NAMED_BY)
    return {value_of(row): cited(row) or row.title for row in rows}


register(Facet("meeting", _("Meeting"), names_of_meetings, order=50))
name_type("meeting", _("Meeting"))


def value_of(meeting: MeetingPage) -> str:
    """In the facet: "cms/stc44"."""
    return f"{meeting.instrument.slug}/{meeting.slug}" if meeting.instrument else meeting.slug


def symbol_of(meeting: MeetingPage) -> str:
    """Nothing for a meeting without a number, whose symbol is that of its whole body."""
    return meeting.symbol if meeting.number else ""


def acronym_of(row: Any) -> str:
    return row.instrument.acronym if row.instrument else ""


def cited(meeting: MeetingPage) -> str:
    return f"{acronym_of(meeting)} {symbol_of(meeting)}".strip() if symbol_of(meeting) else ""


def fetch_meetings(rows: list[Any]) -> None:
    """For rows that name a meeting: the meeting, if readers can open it, and the row's instrument. Two queries."""
    meetings = MeetingPage.objects.filter(readable()).defer("agenda").select_related("body", "instrument")
    prefetch_related_objects(rows, Prefetch("meeting", meetings), "instrument")


def meeting_facets(meeting: MeetingPage | None) -> dict[str, tuple[str, ...]]:
    if meeting is None:
        return {}
    return {"meeting": (value_of(meeting),), "body": (meeting.body.kind,) if meeting.body else ()}


def fetch(rows: list[Any]) -> None:
    prefetch_related_objects(rows, "instrument", "body", "country")


@document_of(MeetingPage, "meeting", prepare=fetch)
def meeting(row: Any) -> Said:
    symbol = symbol_of(row)
    return Said(
        codes=distinct(owned(symbol, acronym_of(row))) if symbol else (),
        parts=(*place(row), *agenda(row)),
        facets={
            **meeting_facets(row),
            "year": (str(row.opened_on.year),) if row.opened_on else (),
            "country": (row.country.iso3,) if row.country else (),
        },
        date=row.opened_on,
    )


def place(row: MeetingPage) -> Iterator[Part]:
    language = row.locale.language_code
    country = getattr(row.country, row.country.name_field(language)) if row.country else ""
    if where := ", ".join(filter(None, [row.city, country])):
        yield Part("", "", where, language)


def agenda(row: MeetingPage) -> Iterator[Part]:
    for block in row.agenda.raw_data:
        item = block["value"]
        yield Part("#agenda", item.get("number") or "", item["text"], item.get("lang") or row.entered_in)


def country_changed(instance: Country, created: bool, **kwargs: Any) -> None:
    """Receiver: a meeting is found by the name of the country where it was held."""
    if not created:
        rows = MeetingPage.objects.filter(country=instance)
        changed(page_keys(rows.values_list("translation_key", flat=True)))


post_save.connect(country_changed, sender=Country)
