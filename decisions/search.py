"""What is found of decisions: their symbols in every way of writing them, and their provisions one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from home.finding.keys import page_keys
from home.finding.said import Said, document_of, name_type, takes_from
from home.finding.topics import attach_topics
from search.documents import Part
from search.facets import Facet, register

from .enums import LAPSED, Addressee, DecisionStatus
from .meetings.models import MeetingPage
from .meetings.search import acronym_of, fetch_meetings, meeting_facets, symbol_of
from .models import DecisionPage
from .symbols import decision_symbols

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from .provisions import Provision

register(Facet("status", _("Status"), lambda statuses: dict(DecisionStatus.choices), order=70))
register(Facet("addressee", _("Addressed to"), lambda codes: dict(Addressee.choices), order=80))
name_type("decision", _("Decision"))


def fetch(rows: list[Any]) -> None:
    fetch_meetings(rows)
    attach_topics(rows)


@document_of(DecisionPage, "decision", prepare=fetch)
def decision(row: Any) -> Said:
    text = row.text()
    meeting = symbol_of(row.meeting) if row.meeting else ""
    addressees = {addressee for provision in text for addressee in provision.details.addressees}
    return Said(
        codes=decision_symbols(acronym_of(row), row.kind, row.number, meeting, row.locale.language_code),
        parts=tuple(part_of(provision, row.entered_in) for provision in text),
        facets={
            **meeting_facets(row.meeting),
            "topic": row.topic_slugs,
            "year": (str(row.year),) if row.year else (),
            "status": (row.status,),
            "addressee": tuple(sorted(addressees)),
        },
        date=row.adopted,
        is_retired=row.status in LAPSED,
    )


def part_of(provision: Provision, original: str) -> Part:
    return Part(f"#{provision.anchor}", provision.number, provision.sentence, provision.lang or original)


@takes_from(MeetingPage)
def decisions_of(meetings: QuerySet[MeetingPage]) -> list[str]:
    rows = DecisionPage.objects.filter(meeting__translation_key__in=meetings.values("translation_key"))
    return page_keys(rows.values_list("translation_key", flat=True).distinct())
