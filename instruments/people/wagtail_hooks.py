"""What happened to personal data, in the words of the admin's history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from .audit import EXPORTED, LETTER_CHANGED, LETTER_SEEN

if TYPE_CHECKING:
    from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(LETTER_SEEN, _("Open a letter"), _("Opened the letter"))
    actions.register_action(LETTER_CHANGED, _("Change a letter"), _("Changed the letter"))

    @actions.register_action(EXPORTED)
    class Exported(LogFormatter):
        label = _("Export personal data")

        def format_message(self, entry: Any) -> str:
            rows = entry.data.get("rows", 0)
            words = ngettext("Took %(rows)d row of %(what)s", "Took %(rows)d rows of %(what)s", rows)
            return words % {"rows": rows, "what": entry.data.get("what", gettext("the registry"))}
