"""Languages as a directory shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.conf import settings
from django.utils.html import format_html_join

if TYPE_CHECKING:
    from collections.abc import Iterable

register = template.Library()


@register.filter
def native(codes: Iterable[str]) -> str:
    """Languages by their own names, each marked as such."""
    names = dict(settings.LANGUAGES)
    return format_html_join(", ", '<span lang="{}">{}</span>', ((code, names.get(code, code)) for code in codes))
