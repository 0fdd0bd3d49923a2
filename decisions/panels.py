"""The panel in which the provisions of a decision are edited, with its tools."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import FieldPanel

from .enums import Addressee, RelationKind


class ProvisionsPanel(FieldPanel):
    """What all provisions share in the browser (lists to choose from, words, addresses) is given once a page."""

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "editing/provisions_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {
                **super().get_context_data(parent_context),
                "language": self.instance.locale.language_code,
                "is_original": self.instance.is_original,
                "register": self.form.parent_page.pk,
                "addressees": Addressee.choices,
                "relation_kinds": RelationKind.choices,
            }
