"""Addresses that the editor of provisions asks; Wagtail lets only those in who may enter the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path
from wagtail import hooks

from . import views

if TYPE_CHECKING:
    from django.urls import URLPattern


@hooks.register("register_admin_urls")
def register_editing() -> list[URLPattern]:
    return [
        path("decisions/split/", views.split, name="decisions_split"),
        path("decisions/read/", views.read, name="decisions_read"),
        path("decisions/recognise/", views.recognise, name="decisions_recognise"),
        path("decisions/meetings/", views.meetings, name="decisions_meetings"),
        path("decisions/targets/", views.targets, name="decisions_targets"),
    ]
