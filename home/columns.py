"""The columns of a list as a file has them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django_stubs_ext import StrOrPromise


class Coded(NamedTuple):
    """A value of a fixed list: programs read its code, people its label."""

    code: str
    label: str


Value = str | int | date | Coded | list[str] | list[Coded] | None
Source = Callable[[Any, "HttpRequest"], Value]


@dataclass(frozen=True)
class Column:
    """`name` is the key for programs and stays; `label` is in the reader's language.

    `source` is a path of attributes from the row ("meeting_localized.symbol"), by default the name, or a function.
    """

    name: str
    label: StrOrPromise
    source: str | Source = ""

    def of(self, row: Any, request: HttpRequest) -> Value:
        if callable(self.source):
            return self.source(row, request)
        value = row
        for name in (self.source or self.name).split("."):
            value = getattr(value, name, None)
        return value


def coded(name: str) -> Source:
    """The source of a field with choices."""

    def source(row: Any, request: HttpRequest) -> Coded:
        return Coded(getattr(row, name), str(getattr(row, f"get_{name}_display")()))

    return source


def address(row: Any, request: HttpRequest) -> str:
    """The source of a page's own address."""
    return request.build_absolute_uri(row.get_url(request))
