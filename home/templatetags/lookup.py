"""What a template cannot look up by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template

if TYPE_CHECKING:
    from collections.abc import Mapping

register = template.Library()


@register.filter
def at(found: Mapping[str, Any], key: str) -> Any:
    """The value of a key that is itself a variable; None without one."""
    return found.get(key)
