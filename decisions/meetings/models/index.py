"""Lists of meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from decisions.facets import body_facet
from decisions.meetings.querysets import prepare
from home.columns import Column, address, coded
from home.facets import Facet
from home.models import RegisterPage
from instruments.facets import instrument_facet

from .meeting import MeetingPage

if TYPE_CHECKING:
    from decisions.meetings.querysets import MeetingQuerySet


class MeetingIndexPage(RegisterPage):
    """The meetings below it in the tree; at the top of the site, those of the whole Family."""

    subject = "meeting_index"
    menu_rank = 30
    parent_page_types = ["home.HomePage", "instruments.InstrumentPage"]
    subpage_types = ["meetings.MeetingPage"]
    columns = [
        Column("instrument", _("Instrument"), "instrument_localized.short_name"),
        Column("symbol", _("Number")),
        Column("title", _("Meeting")),
        Column("title_language", _("Language of the title")),
        Column("body", _("Body"), "body.name"),
        Column("opened_on", _("First day")),
        Column("closed_on", _("Last day")),
        Column("precision", _("Dates known"), coded("precision")),
        Column("city", _("City")),
        Column("country", _("Country"), "country.name"),
        Column("status", _("Status"), coded("status")),
        Column("address", _("Address"), address),
    ]
    prepare = staticmethod(prepare)

    class Meta:
        verbose_name = _("meeting index")

    def rows(self) -> MeetingQuerySet:
        return MeetingPage.objects.for_listing(self)

    def facets(self) -> list[Facet]:
        return [
            instrument_facet(self.locale),
            body_facet("body__kind"),
            Facet("year", _("Year"), "opened_on__year", newest_first=True),
        ]
