"""The letter in a form: it can be opened, replaced and removed, but has no address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models.fields.files import FieldFile

if TYPE_CHECKING:
    from typing import TypeGuard


class LetterInput(forms.ClearableFileInput):
    template_name = "people/admin/letter_input.html"

    def is_initial(self, value: Any) -> TypeGuard[FieldFile]:
        """Django's asks for the file's address."""
        return isinstance(value, FieldFile) and bool(value)
