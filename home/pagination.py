"""Pages of a list, the same way on the whole site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator

if TYPE_CHECKING:
    from django.http import HttpRequest

PAGE_SIZE = 50


def paginate(request: HttpRequest, items: Any, size: int = PAGE_SIZE) -> Page:
    """The page that `?page=` asks for; a wrong one gives the first or the last."""
    return Paginator(items, size).get_page(request.GET.get("page"))
