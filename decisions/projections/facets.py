"""Ways to narrow the register of decisions by what decisions say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from decisions.enums import Addressee
from decisions.models import DecisionPage
from home.facets import Facet, facet_of
from home.languages.localized import localize
from home.querysets import readable

from .models import Obligation, Reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from decisions.models import DecisionIndexPage


@dataclass(frozen=True)
class AddresseeFacet(Facet):
    """Whom any provision addresses; the tables know a decision by its default-language row, a list by any."""

    def find(self, rows: QuerySet[Any], asked: str) -> str | None:
        return asked if asked in Addressee.values else None

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        asking = Obligation.objects.filter(addressee=value)
        return rows.filter(translation_key__in=asking.values("decision__translation_key"))

    def counts(self, rows: QuerySet[Any]) -> dict[str, int]:
        asked = Obligation.objects.filter(decision__translation_key__in=rows.order_by().values("translation_key"))
        return dict(asked.order_by().values_list("addressee").annotate(Count("decision", distinct=True)))


@dataclass(frozen=True)
class CitesFacet(Facet):
    """Decisions that refer to one, which links name by instrument and slug: "cms/resolution-11-3"."""

    is_offered: ClassVar[bool] = False

    def find(self, rows: QuerySet[Any], asked: str) -> DecisionPage | None:
        instrument, _slash, slug = asked.rpartition("/")
        named = DecisionPage.objects.filter(readable(), slug=slug, locale__language_code=settings.LANGUAGE_CODE)
        return named.filter(instrument__slug=instrument or None).defer_streamfields().first()

    def narrow(self, rows: QuerySet[Any], value: DecisionPage) -> QuerySet[Any]:
        citing = Reference.objects.filter(target=value)
        return rows.filter(translation_key__in=citing.values("decision__translation_key"))


@facet_of("decision_index", order=10)
def addressee(page: DecisionIndexPage) -> Facet:
    return AddresseeFacet("addressee", _("Addressed to"), labels=lambda codes: dict(Addressee.choices))


@facet_of("decision_index", order=20)
def cites(page: DecisionIndexPage) -> Facet:
    def names(decisions: Iterable[Any]) -> dict[Any, str]:
        decisions = list(decisions)
        localize(decisions, "instrument", page.locale)
        return {decision: decision.cited for decision in decisions}

    return CitesFacet("cites", _("Refers to"), labels=names)
