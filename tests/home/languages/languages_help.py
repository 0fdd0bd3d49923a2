"""How these tests look at the rows of a page, and how an editor's browser posts its form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from lxml import html
from wagtail.blocks import StreamValue
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text

from home.languages.words import blocks_of, set_blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import AbstractUser
    from django.http import HttpResponse

    from home.languages.words import Block

LANGUAGES = ["en", "es", "fr"]


def rows_of(page: Page) -> dict[str, Any]:
    """The rows of a page by language, as the database has them now."""
    rows = Page.objects.filter(translation_key=page.translation_key).select_related("locale").specific()
    return {row.locale.language_code: row for row in rows}


def row(page: Page, language: str) -> Any:
    return rows_of(page)[language]


def titles(page: Page) -> dict[str, str]:
    return {language: row.title for language, row in sorted(rows_of(page).items())}


def paths(page: Page) -> set[str]:
    """Where the rows stand, below the front pages of their languages: one path if all is well."""
    return {row.url_path.split("/", 2)[2] for row in rows_of(page).values()}


def live(page: Page) -> list[str]:
    return sorted(language for language, row in rows_of(page).items() if row.live)


def texts(page: Any) -> list[tuple[str, str]]:
    """The words of an official text with their languages."""
    return [(block["value"]["text"], block["value"]["lang"]) for block in blocks_of(page)]


def signed_in(user: AbstractUser) -> Client:
    client = Client()
    client.force_login(user)
    return client


def administrator() -> Client:
    """`admin_client` for a world; within it that fixture takes the same account."""
    users = get_user_model().objects
    return signed_in(users.filter(username="admin").first() or users.create_superuser("admin", "admin@example.com"))


def address(page: Page, view: str = "edit") -> str:
    return reverse(f"wagtailadmin_pages:{view}", args=[page.pk])


def opened(client: Client, page: Page) -> dict[str, Any]:
    """What the browser would post of a page's form, if nothing were changed."""
    response = client.get(address(page))
    assert response.status_code == 200, response
    data: dict[str, Any] = {}
    for name, value in html.fromstring(response.content.decode()).get_element_by_id("page-edit-form").form_values():
        # A browser drops the newline that a text area begins with.
        said = value.removeprefix("\n")
        data[name] = [*(before if isinstance(before, list) else [before]), said] if (before := data.get(name)) else said
    for name, value in response.context["form"].initial.items():
        if isinstance(value, StreamValue):
            data.update(stream(name, value.get_prep_value()))
    return data


def stream(name: str, blocks: list[Block]) -> dict[str, Any]:
    """A stream field as its form posts it."""
    data: dict[str, Any] = {f"{name}-count": len(blocks)}
    for index, block in enumerate(blocks):
        place = f"{name}-{index}"
        data |= {f"{place}-deleted": "", f"{place}-order": index, f"{place}-type": block["type"]}
        data |= {f"{place}-id": block["id"]}
        values = block["value"] if isinstance(block["value"], dict) else {"": block["value"]}
        data |= {
            f"{place}-value-{part}".rstrip("-"): posted(value) for part, value in values.items() if value is not None
        }
    return data


def posted(value: Any) -> Any:
    if isinstance(value, dict):
        return json.dumps(value)
    return rich_text(value) if str(value).startswith("<p") else value


def bulk(client: Client, action: str, *pages: Page, **data: Any) -> HttpResponse:
    """A bulk action of the explorer on these pages."""
    where = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{where}?{chosen}&next=/admin/", data)


def post(client: Client, page: Page, data: dict[str, Any], publish: bool = False) -> HttpResponse:
    steps = {"action-publish": "1"} if publish else {}
    return client.post(address(page), {**data, **steps})


def save(client: Client, page: Page, publish: bool = False, **changes: Any) -> HttpResponse:
    """Open a page's form, change some of it, post it."""
    response = post(client, page, {**opened(client, page), **changes}, publish)
    assert response.status_code == 302, response.context["form"].errors
    return response


def begun(client: Client, page: Page, language: str) -> Any:
    """The row of a language, its text begun by an editor."""
    client.post(reverse("begin_text", args=[row(page, language).pk]))
    return row(page, language)


def corrected(decision: Any, change: Callable[[list[Block]], list[Block] | None], **facts: Any) -> None:
    """Publish the original with other blocks, by a program."""
    original = row(decision, decision.entered_in)
    blocks = blocks_of(original)
    set_blocks(original, change(blocks) or blocks)
    for name, value in facts.items():
        setattr(original, name, value)
    original.save_revision().publish()


def comma(blocks: list[Block]) -> None:
    blocks[0]["value"]["text"] = "Parties, to count pond 1;"
