"""Registers of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from decisions.columns import NAMING
from decisions.enums import DecisionStatus
from decisions.facets import body_facet, kind_facet, topic_facet
from decisions.querysets import prepare
from home.columns import Column, address, coded
from home.facets import Facet
from home.models import RegisterPage
from instruments.facets import instrument_facet

from .decision import DecisionPage

if TYPE_CHECKING:
    from decisions.querysets import DecisionQuerySet


class DecisionIndexPage(RegisterPage):
    """The decisions below it in the tree; at the top of the site, those of the whole Family."""

    subject = "decision_index"
    menu_rank = 20
    parent_page_types = ["home.HomePage", "instruments.InstrumentPage"]
    subpage_types = ["decisions.DecisionPage"]
    columns = [
        *NAMING,
        Column("adopted_on", _("Adopted on")),
        Column("year", _("Year")),
        Column("status", _("Status"), coded("status")),
        Column("status_as_of", _("Status as of")),
        Column("text_kind", _("What the page has"), coded("text_kind")),
        Column("texts", _("Texts")),
        Column("address", _("Address"), address),
    ]
    prepare = staticmethod(prepare)

    class Meta:
        verbose_name = _("decision register")

    def rows(self) -> DecisionQuerySet:
        return DecisionPage.objects.for_listing(self)

    def in_force(self) -> int:
        return self.rows().in_force().count()

    def facets(self) -> list[Facet]:
        return [
            instrument_facet(self.locale),
            kind_facet(),
            body_facet("meeting__body__kind"),
            Facet("year", _("Year"), "year", newest_first=True),
            Facet("status", _("Status"), "status", lambda statuses: dict(DecisionStatus.choices)),
            topic_facet(),
        ]
