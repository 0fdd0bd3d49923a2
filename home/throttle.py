"""How often something may be done: so many times within a while, counted in the database for every process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .models import Attempt

if TYPE_CHECKING:
    from datetime import timedelta

    from django.http import HttpRequest


def allowed(what: str, who: str, times: int, within: timedelta) -> bool:
    """Whether `who` may do `what` once more, which is counted. Who it was, the table does not tell."""
    now = timezone.now()
    key = salted_hmac(f"home.throttle.{what}", who, algorithm="sha256").hexdigest()
    Attempt.objects.filter(what=what, at__lt=now - within).delete()
    if Attempt.objects.filter(what=what, key=key).count() >= times:
        return False
    Attempt.objects.create(what=what, key=key)
    return True


def visitor(request: HttpRequest) -> str:
    """The address a request came from; behind a proxy, the last of those it forwards, which it has seen itself."""
    if settings.BEHIND_PROXY:
        return request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
    return request.META.get("REMOTE_ADDR", "")
