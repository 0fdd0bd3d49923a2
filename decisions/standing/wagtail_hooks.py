"""What the status of decisions adds to Wagtail's admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path, reverse_lazy
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogFormatter

from . import views, withdrawal  # noqa: F401 (it registers hooks)
from .proposals import proposals_for

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.urls import URLPattern
    from wagtail.log_actions import LogActionRegistry


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    proposal = "standing/proposals/<int:decision>/<int:target>/<slug:kind>"
    return [
        path("standing/proposals/", views.status_proposals, name=views.LIST),
        path(f"{proposal}/accept/", views.accept, name="accept_status_proposal"),
        path(f"{proposal}/decline/", views.decline, name="decline_status_proposal"),
    ]


@hooks.register("register_reports_menu_item")
def register_report() -> MenuItem:
    return MenuItem(_("Proposed changes of status"), reverse_lazy(views.LIST), icon_name="date", order=150)


class ProposalsPanel(Component):
    """How many proposals wait for this editor; nothing while none does."""

    name = "status_proposals"
    template_name = "standing/admin/panel.html"
    order = 210

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        count = proposals_for(parent_context["request"].user).count()
        words = ngettext("%(count)d change of status is proposed.", "%(count)d changes of status are proposed.", count)
        return {"count": count, "words": words % {"count": count}}


@hooks.register("construct_homepage_panels")
def add_panel(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(ProposalsPanel())


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action("standing.accept")
    class Accepted(LogFormatter):
        label = _("Accept a change of status")

        def format_message(self, entry: Any) -> str:
            return gettext("Accepted: %(status)s since %(on)s by “%(cause)s”") % entry.data

    @actions.register_action("standing.decline")
    class Declined(LogFormatter):
        label = _("Decline a change of status")

        def format_message(self, entry: Any) -> str:
            return gettext("Declined: “%(cause)s” %(relation)s it. Reason: %(reason)s") % entry.data
