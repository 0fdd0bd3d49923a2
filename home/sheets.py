"""Spreadsheets that the admin makes of its lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language

from search.answers import unexecuted

from .downloads import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator


class SafeSheet:
    """For a view that exports: no cell is taken for a formula, each line is in the user's language."""

    def stream_csv(self, queryset: Any) -> Iterator[Any]:
        """By the time the lines are written the language of the request is over."""
        return spoken(super().stream_csv(queryset), get_language())  # type: ignore[misc]

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        return unexecuted(super().preprocess_field_value(field, value, export_format))  # type: ignore[misc]
