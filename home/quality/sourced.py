"""Facts that their source leaves unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.models import Confidence

from .findings import finding_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model, QuerySet

    from .scope import Scope


def find_unverified(model: type[Model], path: str = "instrument", *related: str) -> None:
    """Register the check for a Sourced model; `path` leads to what owns a row, "" where nobody does."""

    def unverified(scope: Scope) -> QuerySet[Any]:
        rows: Any = model._default_manager.filter(confidence=Confidence.LOW).select_related(*related).order_by("pk")
        if issubclass(model, Page):
            rows = rows.filter(locale__language_code=F("entered_in")).select_related("locale", *related)
            rows = rows.defer_streamfields()
        return scope.own(rows, path) if path else scope.common(rows)

    finding_of("unverified", _("To be verified"), teller(path))(unverified)


def teller(path: str) -> Callable[[Any], tuple[str, str, int | None, str]]:
    def tell(row: Any) -> tuple[str, str, int | None, str]:
        owner: Any = row
        *steps, last = path.split("__")
        for name in steps:
            owner = getattr(owner, name)
        lang = row.title_language if isinstance(row, Page) else ""
        return str(row), lang, getattr(owner, last if last == "pk" else f"{last}_id") if path else None, row.remark

    return tell
