"""Wagtail's form for copying a page, less what would break a page with a row a language."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm


class MirrorCopyForm(CopyForm):
    """No aliases, which here stand for a missing translation; and no copies into the tree of another language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        parent = cleaned.get("new_parent_page")
        if parent and parent.locale_id != self.page.locale_id:
            self.add_error("new_parent_page", ValidationError(_("Choose a place among the pages of its language.")))
        return cleaned
