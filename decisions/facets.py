"""Ways to narrow a list that meetings, documents and lists of decisions share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from decisions.enums import DecisionKind
from home.facets import Facet
from home.models import Topic
from instruments.enums import BodyKind
from instruments.models import InstrumentPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail.models import Locale


def instrument_facet(locale: Locale, lookup: str = "instrument__slug") -> Facet:
    def names(slugs: Iterable[Any]) -> dict[str, str]:
        rows = InstrumentPage.objects.filter(locale=locale, slug__in=list(slugs))
        return {row.slug: row.short_name for row in rows}

    return Facet("instrument", _("Instrument"), lookup, names)


def kind_facet() -> Facet:
    return Facet("kind", _("Kind"), "kind", lambda kinds: dict(DecisionKind.choices))


def body_facet(lookup: str) -> Facet:
    return Facet("body", _("Body"), lookup, lambda kinds: dict(BodyKind.choices))


def topic_facet(lookup: str = "topics__slug") -> Facet:
    def names(slugs: Iterable[Any]) -> dict[str, str]:
        return {topic.slug: topic.label for topic in Topic.objects.filter(slug__in=list(slugs))}

    return Facet("topic", _("Topic"), lookup, names)
