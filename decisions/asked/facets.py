"""Ways to narrow the list of what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from decisions.enums import Addressee, DecisionStatus
from decisions.facets import topic_facet
from decisions.projections.models import Obligation
from home.facets import Facet
from instruments.facets import instrument_facet

from .enums import Due
from .querysets import obligations

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django_stubs_ext import StrOrPromise
    from wagtail.models import Locale


@dataclass(frozen=True)
class AddresseeFacet(Facet):
    """A provision may address several."""

    def find(self, rows: QuerySet[Any], asked: str) -> str | None:
        return asked if asked in Addressee.values else None

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.filter(Exists(obligations(addressee=value)))

    def counts(self, rows: QuerySet[Any]) -> dict[str, int]:
        own = rows.order_by().filter(decision=OuterRef("decision"), provision_id=OuterRef("provision_id"))
        said = Obligation.objects.filter(Exists(own)).order_by()
        return dict(said.values_list("addressee").annotate(Count("pk")))


def addressee_facet() -> Facet:
    return AddresseeFacet("addressee", _("Addressed to"), labels=lambda codes: dict(Addressee.choices))


def other_facets(locale: Locale) -> list[Facet]:
    return [
        instrument_facet(locale, "decision__instrument__slug"),
        Facet("due", _("Due"), "due", lambda codes: dict(Due.choices)),
        Facet("year", _("Year due"), "due_year", newest_first=True),
        Facet("status", _("Status"), "decision__status", lambda codes: dict(DecisionStatus.choices)),
        topic_facet("decision__topics__slug"),
    ]


def slug(addressee: Addressee) -> str:
    """In addresses: range-states."""
    return addressee.value.replace("_", "-")


def addressees_of(rows: QuerySet[Any]) -> list[tuple[StrOrPromise, str, int]]:
    """Whom the rows address: label, slug, and in how many."""
    counts = addressee_facet().counts(rows)
    return [(one.label, slug(one), counts[one]) for one in Addressee if one in counts]
