"""Erasing a person in the admin, for superusers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from .forgetting import AdminAccountError, forget
from .models import Person

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest, pk: int) -> HttpResponse:
    """What it says afterwards names nobody: messages wait in a session."""
    if not request.user.is_superuser:
        raise PermissionDenied
    person = get_object_or_404(Person.objects.exclude(first_name="", last_name=""), pk=pk)
    listing = Person.snippet_viewset.get_url_name("list")  # type: ignore[attr-defined]
    if request.method == "GET":
        context = {"person": person, "running": person.appointments.current().count(), "listing": listing}
        return TemplateResponse(request, "people/admin/erase.html", context)
    try:
        forget(person, request.user)
        messages.success(request, _("The person’s data is erased."))
    except AdminAccountError:
        messages.error(request, _("The person’s account enters the admin. Delete the account first."))
    return redirect(listing)
