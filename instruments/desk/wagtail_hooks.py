"""What the desk of focal points adds to Wagtail's admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogFormatter

from instruments.editors import edited_by

from .enums import Kind
from .views import editors

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.urls import URLPattern
    from wagtail.log_actions import LogActionRegistry


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [
        path("desk/changes/", editors.changes, name=editors.LIST),
        path("desk/changes/<int:pk>/", editors.change, name=editors.ONE),
        path("desk/changes/<int:pk>/accept/", editors.accept, name="accept_desk_change"),
        path("desk/changes/<int:pk>/return/", editors.send_back, name="return_desk_change"),
        path("desk/changes/<int:pk>/letter/", editors.letter, name="desk_change_letter"),
    ]


class ChangesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return edited_by(request.user).exists()


@hooks.register("register_reports_menu_item")
def register_report() -> MenuItem:
    return ChangesMenuItem(_("Changes by focal points"), reverse_lazy(editors.LIST), icon_name="mail", order=140)


class ChangesPanel(Component):
    """How many changes wait for this editor; nothing while none does."""

    name = "desk_changes"
    template_name = "desk/admin/panel.html"
    order = 205

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        count = editors.own(parent_context["request"].user).waiting().count()
        words = ngettext(
            "%(count)d change by a focal point waits for you.", "%(count)d changes by focal points wait for you.", count
        )
        return {"count": count, "words": words % {"count": count}}


@hooks.register("construct_homepage_panels")
def add_panel(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(ChangesPanel())


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("desk.confirm", _("Confirm one’s entry"), _("Confirmed that the entry is right"))
    for name, label, message in (
        ("desk.propose", _("Propose a change"), _("Proposed a change")),
        ("desk.withdraw", _("Withdraw a proposed change"), _("Withdrew a proposed change")),
        ("desk.accept", _("Accept a proposed change"), _("Accepted a proposed change")),
        ("desk.return", _("Return a proposed change"), _("Returned a proposed change")),
    ):
        actions.register_action(name)(formatter(label, message))


def formatter(action_label: Any, words: Any) -> type[LogFormatter]:
    """Says of what kind the change was, and which fields it names."""

    class Named(LogFormatter):
        label = action_label

        def format_message(self, entry: Any) -> str:
            kind = dict(Kind.choices).get(entry.data.get("kind"), "")
            return f"{words} ({kind}): {', '.join(entry.data.get('fields', []))}"

    return Named
