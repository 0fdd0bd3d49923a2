"""Addressees by their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from decisions.asked.facets import slug
from decisions.enums import Addressee

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

register = template.Library()


@register.filter
def addressee(code: str) -> StrOrPromise:
    return Addressee(code).label


@register.filter
def address(code: str) -> str:
    """As the address of what is asked of them has it."""
    return slug(Addressee(code))
