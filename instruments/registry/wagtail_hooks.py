"""The registry in Wagtail's admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .views import CHECK, FORM, CheckView, ImportView
from .viewsets import RegistryGroup

if TYPE_CHECKING:
    from django.urls import URLPattern

register_snippet(RegistryGroup)


@hooks.register("register_admin_urls")
def register_import() -> list[URLPattern]:
    return [
        path("registry/import/", ImportView.as_view(), name=FORM),
        path("registry/import/check/", CheckView.as_view(), name=CHECK),
    ]
