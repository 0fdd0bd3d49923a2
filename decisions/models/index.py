"""Registers of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from decisions.enums import DecisionKind, DecisionStatus
from decisions.facets import body_facet, instrument_facet, topic_facet
from decisions.querysets import prepare
from home.listing import Facet, Register
from home.models import BasePage
from home.routes import Routed

from .decision import DecisionPage

if TYPE_CHECKING:
    from django.http import HttpRequest


class DecisionIndexPage(Routed, BasePage):
    """The decisions below it in the tree; at the top of the site, those of the whole Family."""

    subject = "decision_index"
    menu_rank = 20
    max_count_per_parent = 1
    facts = [*BasePage.facts]
    parent_page_types = ["home.HomePage", "instruments.InstrumentPage"]
    subpage_types = ["decisions.DecisionPage"]

    class Meta:
        verbose_name = _("decision register")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        facets = [
            instrument_facet(self.locale),
            Facet("kind", _("Kind"), "kind", lambda kinds: dict(DecisionKind.choices)),
            body_facet("meeting__body__kind"),
            Facet("year", _("Year"), "year", newest_first=True),
            Facet("status", _("Status"), "status", lambda statuses: dict(DecisionStatus.choices)),
            topic_facet(),
        ]
        decisions = DecisionPage.objects.for_listing(self)
        register = Register(request, decisions, facets, prepare=prepare)
        return {
            **super().get_context(request, *args, **kwargs),
            "register": register,
            "in_force": decisions.in_force().count(),
        }
