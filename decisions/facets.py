"""Ways to narrow a list that meetings, documents and lists of decisions share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from decisions.enums import DecisionKind
from home.facets import Facet
from home.models import Topic
from instruments.enums import BodyKind

if TYPE_CHECKING:
    from collections.abc import Iterable


def kind_facet() -> Facet:
    return Facet("kind", _("Kind"), "kind", lambda kinds: dict(DecisionKind.choices))


def body_facet(lookup: str) -> Facet:
    return Facet("body", _("Body"), lookup, lambda kinds: dict(BodyKind.choices))


def topic_facet(lookup: str = "topics__slug") -> Facet:
    def names(slugs: Iterable[Any]) -> dict[str, str]:
        return {topic.slug: topic.label for topic in Topic.objects.filter(slug__in=list(slugs))}

    return Facet("topic", _("Topic"), lookup, names)
