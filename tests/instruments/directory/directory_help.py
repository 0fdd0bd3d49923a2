"""Answers of a directory as a reader's machine has them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from django.test import RequestFactory
from openpyxl import load_workbook

if TYPE_CHECKING:
    from django.http.response import HttpResponseBase
    from django.test import Client

    from home.listing import Register
    from instruments.directory.models import DirectoryPage


def body(response: HttpResponseBase) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]


def text(response: HttpResponseBase) -> str:
    """All words of an answer; of a workbook, of its cells."""
    content = body(response)
    if "spreadsheetml" not in response["Content-Type"]:
        return content.decode()
    return " ".join(str(cell.value) for sheet in load_workbook(BytesIO(content)) for row in sheet for cell in row)


def register_of(directory: DirectoryPage, query: str = "") -> Register:
    """The list that this query leaves, without the page around it, which costs ten times as much."""
    return directory.register(RequestFactory().get(f"/?{query}"))


def listed(client: Client, address: str) -> list[int]:
    """The keys of the rows on a list, in order."""
    return [row.pk for row in client.get(address).context["register"].page.object_list]


def options(client: Client, address: str, name: str) -> dict[str, int]:
    choices: list[Any] = client.get(address).context["register"].choices
    found = next((choice.options for choice in choices if choice.name == name), [])
    return {option.value: option.count for option in found}
