"""Names of decisions as others cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

if TYPE_CHECKING:
    from decisions.models import DecisionPage

register = template.Library()


@register.filter
def cited(decision: DecisionPage) -> str:
    """ "Resolution 11.3"; one without a number goes by its meeting: "StC44 Committee decision"."""
    meeting = decision.meeting_localized
    return decision.symbol if decision.number or not meeting else f"{meeting.symbol} {decision.symbol}"
