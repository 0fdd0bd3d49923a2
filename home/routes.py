"""Addresses below a page that other apps add: a decision has exports, and decisions know nothing of formats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from django.urls import URLPattern, path
from wagtail.contrib.routable_page.models import RoutablePageMixin

from search.answers import keep

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

#: From a page, the request and what the address says to the answer.
View = Callable[..., "HttpResponseBase"]

_registered: dict[str, list[URLPattern]] = defaultdict(list)


def route_of(subject: str, pattern: str, name: str) -> Callable[[View], View]:
    """Register `view(page, request, **kwargs)` for an address below every page of a kind ("decision")."""

    def register(view: View) -> View:
        _registered[subject].append(path(pattern, view, name=name))
        return view

    return register


class Routed(RoutablePageMixin):
    """A page with addresses below it: those of its own methods, and those registered for its `subject`."""

    subject: ClassVar[str] = ""

    @classmethod
    def get_subpage_urls(cls) -> tuple[URLPattern, ...]:
        return (*super().get_subpage_urls(), *_registered[cls.subject])

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return keep(request, super().serve(request, *args, **kwargs))

    def address_of(self, request: HttpRequest | None, name: str, *args: Any) -> str:
        """The address of a registered view below this page."""
        return f"{self.get_url(request)}{self.reverse_subpage(name, args)}"
