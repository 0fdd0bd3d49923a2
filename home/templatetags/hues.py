"""An instrument's hue as the stylesheet knows it."""

from __future__ import annotations

from django import template

register = template.Library()

#: Degrees between two hues that tokens in site.css have a rule for: the policy allows no `style` attribute.
STEP = 15


@register.filter
def hue_step(hue: int | None) -> str:
    """The nearest hue with a rule; "" for none."""
    return "" if hue is None else str(round(int(hue) / STEP) * STEP % 360)
