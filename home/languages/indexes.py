"""When the reference index and the admin's search index are written."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from wagtail.models import COMMENTS_RELATION_NAME, Page, ReferenceIndex
from wagtail.search import index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .mirrored import MirroredPage

#: What Wagtail saves alone, beside a revision or a place in the tree. No index holds any of it.
BOOKKEEPING = {
    *("draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at", "live_revision"),
    *("first_published_at", "last_published_at", "numchild", "slug", "url_path", COMMENTS_RELATION_NAME),
}

_postponed: ContextVar[set[int] | None] = ContextVar("postponed", default=None)


def is_bookkeeping(update_fields: Iterable[str] | None) -> bool:
    return update_fields is not None and BOOKKEEPING.issuperset(update_fields)


@contextmanager
def without_references() -> Iterator[None]:
    """As Wagtail's disable_reference_index_auto_update(), but it can stand inside itself."""
    # Not at the top: the module loads the Page model when it is imported.
    from wagtail.signal_handlers import reference_index_auto_update_disabled as references_off

    before = getattr(references_off, "value", False)
    references_off.value = True
    try:
        yield
    finally:
        references_off.value = before


@contextmanager
def indexed_afterwards() -> Iterator[None]:
    """Many pages saved inside are indexed once each at the end, which is several times quicker."""
    if _postponed.get() is not None:
        yield
        return
    token = _postponed.set(set())
    try:
        with without_references():
            yield
        pks = _postponed.get() or set()
    finally:
        _postponed.reset(token)
    for page in Page.objects.filter(pk__in=pks).specific().iterator():
        ReferenceIndex.create_or_update_for_object(page)
        index.insert_or_update_object(page)


def index_saved(instance: MirroredPage, raw: bool = False, update_fields: Any = None, **kwargs: Any) -> None:
    """Receiver of post_save in place of modelsearch's, which fetches each page anew to find an alias not worth it.

    The page saved with a revision has the words of the draft, which are not to be found yet.
    """
    waiting = _postponed.get()
    if instance.alias_of_id or raw or is_bookkeeping(update_fields):
        return
    if waiting is None:
        index.insert_or_update_object(instance)
    else:
        waiting.add(instance.pk)
