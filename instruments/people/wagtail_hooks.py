"""What happened to personal data, in the words of the admin's history; letters, and who saw them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.urls import path, reverse, reverse_lazy
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.permissions import policy_registry

from .audit import EXPORTED, LETTER_CHANGED, LETTER_SEEN, PURGED
from .erasing import erase
from .models import Appointment, Person
from .report import AuditView
from .views import letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest
    from django.urls import URLPattern
    from wagtail.log_actions import LogActionRegistry


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [
        path("people/letters/<int:pk>/", letter, name="appointment_letter"),
        path("people/erase/<int:pk>/", erase, name="erase_person"),
        path("reports/personal-data/", AuditView.as_view(), name="personal_data"),
        path("reports/personal-data/results/", AuditView.as_view(results_only=True), name="personal_data_results"),
    ]


class AuditMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return policy_registry.get_by_type(Appointment).user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def register_audit() -> MenuItem:
    return AuditMenuItem(
        _("Who saw personal data"), reverse_lazy("personal_data"), name="personal-data", icon_name="view", order=950
    )


@hooks.register("register_snippet_listing_buttons")
def erase_button(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if isinstance(snippet, Person) and snippet.name and user.is_superuser:
        yield Button(_("Erase"), reverse("erase_person", args=[snippet.pk]), icon_name="bin", priority=90)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(LETTER_SEEN, _("Open a letter"), _("Opened the letter"))
    actions.register_action(LETTER_CHANGED, _("Change a letter"), _("Changed the letter"))
    actions.register_action(PURGED, _("Erase a person"), _("Erased the person’s data"))

    @actions.register_action(EXPORTED)
    class Exported(LogFormatter):
        label = _("Export personal data")

        def format_message(self, entry: Any) -> str:
            rows = entry.data.get("rows", 0)
            words = ngettext("Took %(rows)d row of %(what)s", "Took %(rows)d rows of %(what)s", rows)
            return words % {"rows": rows, "what": name_of(entry.data.get("what", ""))}


def name_of(label: str) -> str:
    """Records by the label of their model, in the reader's language."""
    try:
        return str(apps.get_model(label)._meta.verbose_name_plural)
    except (LookupError, ValueError):
        return label or gettext("the registry")
