"""Relations and changes of status as stream data, and how these tests publish them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.test import Client

from decisions.models import DecisionPage
from home.languages.words import as_stream

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


def relation(kind: str, target: DecisionPage) -> dict[str, Any]:
    value = {"kind": kind, "decision": target.pk, "external": "", "address": ""}
    return {"type": "relation", "id": str(uuid.uuid4()), "value": value}


def change(status: str, on: str, cause: DecisionPage | None = None, **value: Any) -> dict[str, Any]:
    value = {"status": status, "on": on, "cause": cause and cause.pk, "cause_text": "", "note": "", **value}
    return {"type": "change", "id": str(uuid.uuid4()), "value": value}


def publish(page: DecisionPage, **streams: list[dict[str, Any]]) -> DecisionPage:
    """Publish a page with these blocks in its streams."""
    page = DecisionPage.objects.get(pk=page.pk)
    for name, blocks in streams.items():
        setattr(page, name, as_stream(blocks))
    page.save_revision().publish()
    return DecisionPage.objects.get(pk=page.pk)


def says(page: DecisionPage, kind: str, *targets: DecisionPage) -> DecisionPage:
    return publish(page, relations=[relation(kind, target) for target in targets])


def signed_in(user: AbstractUser) -> Client:
    client = Client()
    client.force_login(user)
    return client
