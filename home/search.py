"""What is found of pages: their text, of news also number and date; and by which facets that all areas share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_save, pre_delete
from django.utils.translation import gettext_lazy as _

from search import sources
from search.documents import Part
from search.facets import Facet, register

from .finding.prose import prose
from .finding.said import Said, document_of, name_type, names_of_types
from .finding.source import PageSource
from .finding.topics import attach_topics, topic_changed
from .languages.mirrored import LANGUAGE_NAMES, MirroredPage
from .models import NewsPage, StandardPage, Topic

if TYPE_CHECKING:
    from collections.abc import Collection

sources.register(PageSource())


def names_of_topics(slugs: Collection[str]) -> dict[str, str]:
    return {topic.slug: topic.label for topic in Topic.objects.filter(slug__in=slugs)}


register(Facet("type", _("Type"), names_of_types, order=10))
register(Facet("topic", _("Topic"), names_of_topics, order=30))
register(
    Facet(
        "year", _("Year"), lambda years: {year: year for year in years if year.isdigit()}, order=60, newest_first=True
    )
)
register(Facet("language", _("Language"), lambda codes: LANGUAGE_NAMES, order=100))
name_type("page", _("Page"))
name_type("news", _("News"))


@document_of(MirroredPage, "page")
def page(row: Any) -> Said:
    """Of whichever type has no manner of its own: front pages and registers, by title and introduction."""
    return Said()


@document_of(StandardPage, "page")
def standard_page(row: Any) -> Said:
    return Said(parts=body_of(row))


@document_of(NewsPage, "news", prepare=attach_topics)
def news(row: Any) -> Said:
    return Said(
        codes=(row.number,) if row.number else (),
        parts=body_of(row),
        facets={"topic": row.topic_slugs, "year": (str(row.published_on.year),)},
        date=row.published_on,
    )


def body_of(row: Any) -> tuple[Part, ...]:
    words = prose(row.body)
    return (Part("", "", words, row.language_of("body")),) if words else ()


post_save.connect(topic_changed, sender=Topic)
pre_delete.connect(topic_changed, sender=Topic)
