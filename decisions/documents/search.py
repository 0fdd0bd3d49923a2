"""What is found of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _

from decisions.meetings.models import MeetingPage
from decisions.meetings.search import acronym_of, fetch_meetings, meeting_facets
from decisions.symbols import document_symbols
from home.finding.keys import page_keys
from home.finding.prose import field_parts
from home.finding.said import Said, document_of, name_type, takes_from
from home.finding.topics import attach_topics
from instruments.reporting.models import NationalReport
from search.documents import Part
from search.outbox import changed

from .models import DocumentPage
from .text import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

name_type("document", _("Document"))


def fetch(rows: list[Any]) -> None:
    fetch_meetings(rows)
    prefetch_related_objects(rows, "national_report")
    attach_topics(rows)


@document_of(DocumentPage, "document", prepare=fetch)
def document(row: Any) -> Said:
    return Said(
        codes=document_symbols(row.symbol, acronym_of(row)),
        parts=(*field_parts(row, "submitted_by", "action_requested"), *paragraphs(row)),
        facets={
            **meeting_facets(row.meeting),
            "topic": row.topic_slugs,
            "year": (str(row.published_on.year),) if row.published_on else (),
            "country": (row.national_report.country.iso3,) if row.national_report else (),
        },
        date=row.published_on,
    )


def paragraphs(row: DocumentPage) -> Iterator[Part]:
    for paragraph in paragraphs_of(row.text.raw_data):
        yield Part(f"#{paragraph.anchor}", paragraph.number, paragraph.text, paragraph.lang or row.entered_in)


@takes_from(MeetingPage)
def documents_of(meetings: QuerySet[MeetingPage]) -> list[str]:
    return keys_of(DocumentPage.objects.filter(meeting__translation_key__in=meetings.values("translation_key")))


def keys_of(pages: QuerySet[DocumentPage]) -> list[str]:
    return page_keys(pages.values_list("translation_key", flat=True).distinct())


def report_changed(instance: NationalReport, **kwargs: Any) -> None:
    """Receiver: a document is found by the country whose report it is."""
    if keys := keys_of(DocumentPage.objects.filter(national_report=instance.pk)):
        changed(keys)


post_save.connect(report_changed, sender=NationalReport)
