"""Lists of meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from decisions.facets import body_facet, instrument_facet
from decisions.meetings.querysets import prepare
from home.listing import Facet, Register
from home.models import BasePage

from .meeting import MeetingPage

if TYPE_CHECKING:
    from django.http import HttpRequest


class MeetingIndexPage(BasePage):
    """The meetings below it in the tree; at the top of the site, those of the whole Family."""

    menu_rank = 30
    max_count_per_parent = 1
    facts = [*BasePage.facts]
    parent_page_types = ["home.HomePage", "instruments.InstrumentPage"]
    subpage_types = ["meetings.MeetingPage"]

    class Meta:
        verbose_name = _("meeting index")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        facets = [
            instrument_facet(self.locale),
            body_facet("body__kind"),
            Facet("year", _("Year"), "opened_on__year", newest_first=True),
        ]
        register = Register(request, MeetingPage.objects.for_listing(self), facets, prepare=prepare)
        return {**super().get_context(request, *args, **kwargs), "register": register}
