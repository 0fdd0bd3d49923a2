"""Notes for the indexes what happens to pages, in the transaction in which it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail.signals import page_published, page_unpublished, post_page_move

from home.languages.mirrored import MirroredPage
from search.outbox import changed

from .keys import page_key
from .said import takers_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def connect() -> None:
    for model in get_page_models():
        if issubclass(model, MirroredPage):
            page_published.connect(published, sender=model)
            page_unpublished.connect(told_anew, sender=model)
            pre_delete.connect(deleted, sender=model)
    post_page_move.connect(moved)
    post_save.connect(renamed, sender=Page)
    post_save.connect(closed, sender=PageViewRestriction)
    post_delete.connect(closed, sender=PageViewRestriction)


def published(instance: MirroredPage, alias: bool = False, **kwargs: Any) -> None:
    """An alias is published with its original, which is noted already."""
    if not alias:
        told_anew(instance)


def deleted(instance: MirroredPage, **kwargs: Any) -> None:
    """Receiver of pre_delete, when others still point to the page; also called for each page below one."""
    if not instance.alias_of_id:
        told_anew(instance)


def told_anew(instance: MirroredPage, **kwargs: Any) -> None:
    rows = type(instance)._default_manager.filter(translation_key=instance.translation_key)
    changed([page_key(instance.translation_key), *takers_of(rows)])


def moved(instance: Page, url_path_before: str, url_path_after: str, **kwargs: Any) -> None:
    """Receiver of post_page_move, which also tells of a new order among siblings."""
    if url_path_before != url_path_after:
        changed([page_key(instance.translation_key)], with_below=True)


def renamed(instance: Page, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
    """Receiver: `languages.rows.same_slug` gives another row the new slug of its page, in the same transaction.

    Wagtail's page_slug_changed comes after the commit, where it can be lost.
    """
    if update_fields and "url_path" in update_fields:
        changed([page_key(instance.translation_key)], with_below=True)


def closed(instance: PageViewRestriction, origin: Any = None, **kwargs: Any) -> None:
    """Receiver: a restriction was set or lifted. That of a page which is being deleted goes with it."""
    if origin is None or getattr(origin, "model", type(origin)) is PageViewRestriction:
        changed([page_key(instance.page.translation_key)], with_below=True)
