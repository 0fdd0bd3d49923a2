"""Letters, for those who keep the appointment's instrument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET
from wagtail.permissions import policy_registry

from .audit import LETTER_SEEN, record
from .letters import serve_letter
from .models import Appointment

if TYPE_CHECKING:
    from django.http import FileResponse, HttpRequest


@require_GET
def letter(request: HttpRequest, pk: int) -> FileResponse:
    appointment = get_object_or_404(Appointment.objects.exclude(letter=""), pk=pk)
    policy = policy_registry.get_by_type(Appointment)
    if not policy.user_has_permission_for_instance(request.user, "change", appointment):
        raise PermissionDenied
    try:
        response = serve_letter(appointment.letter)
    except FileNotFoundError as error:
        raise Http404 from error
    record(LETTER_SEEN, appointment, request.user)
    return response
