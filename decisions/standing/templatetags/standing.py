"""What the band of a decision needs from the reader's address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from decisions.standing.asked import Asked, as_it_stood

if TYPE_CHECKING:
    from django.http import HttpRequest

    from decisions.models import DecisionPage
    from decisions.standing.events import Event

register = template.Library()


@register.simple_tag
def asked_day(page: DecisionPage, events: list[Event], request: HttpRequest | None) -> Asked | None:
    """How the decision stood on the day in `?on=`; queries only where there is one."""
    return as_it_stood(page, events, request.GET.get("on", "") if request else "")
