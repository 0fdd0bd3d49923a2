"""How long others may keep what this site answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.cache import add_never_cache_headers, patch_cache_control

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

#: Seconds a reader's browser, or a cache in between, may keep a page.
KEEP_FOR = 300


def keep(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Mark a public answer as one that may be kept, and an editor's as one that may not."""
    if request.user.is_authenticated:
        add_never_cache_headers(response)
    else:
        patch_cache_control(response, public=True, max_age=KEEP_FOR)
    return response
