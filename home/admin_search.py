"""The search index of the editors' admin: modelsearch's, without the whole-table work it does at every save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from modelsearch.backends import database

if TYPE_CHECKING:
    from modelsearch.backends.base import BaseSearchBackend


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:
    """The backend of the site's database, under the name that Wagtail looks for.

    How long titles are on average is reckoned by `update_index` alone.
    """
    backend = database.SearchBackend(params)

    class Index(backend.index_class):  # type: ignore[name-defined]
        def _refresh_title_norms(self, full: bool = False) -> None:
            if full:
                super()._refresh_title_norms(full=True)

    backend.index_class = Index
    return backend
