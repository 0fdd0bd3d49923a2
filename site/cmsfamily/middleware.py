"""What happens around each request to the editors' side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.urls import reverse_lazy

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    GetResponse = Callable[[HttpRequest], HttpResponse]

ADMIN = reverse_lazy("wagtailadmin_home")
SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}


class AdminPolicyMiddleware:
    """Gives the admin's answers their own content security policy."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(str(ADMIN)):
            response._csp_config = settings.ADMIN_POLICY  # type: ignore[attr-defined]
        return response


class AtomicAdminMiddleware:
    """One transaction around each unsafe request to the admin: a publication happens in every language or in none.

    Not ATOMIC_REQUESTS: with SQLite's IMMEDIATE mode every reader would then take the write lock.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: list[object], kwargs: dict[str, object]
    ) -> HttpResponse | None:
        if request.method in SAFE_METHODS or not request.path_info.startswith(str(ADMIN)):
            return None
        with transaction.atomic():
            response = view(request, *args, **kwargs)
            if hasattr(response, "render"):
                response.render()
        return response
