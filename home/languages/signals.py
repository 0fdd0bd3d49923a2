"""Connects the rules of this package to what happens to pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail.signals import page_published, page_unpublished, post_page_move, pre_page_move
from wagtail_localize import models as localize_models

from .indexes import index_saved
from .mirrored import MirroredPage
from .privacy import same_privacy
from .publishing import published, unpublished
from .rows import same_end, same_place, same_tree

if TYPE_CHECKING:
    from collections.abc import Callable


class AtOnce:
    """Django's transactions, but what waits for their end is done at once, and so undone with them."""

    atomic = staticmethod(transaction.atomic)

    @staticmethod
    def on_commit(call: Callable[[], Any]) -> None:
        call()


def connect() -> None:
    for model in get_page_models():
        if issubclass(model, MirroredPage):
            post_save.connect(index_saved, sender=model)
            page_published.connect(published, sender=model)
            page_unpublished.connect(unpublished, sender=model)
    pre_page_move.connect(same_tree)
    post_page_move.connect(same_place)
    post_delete.connect(same_end, sender=Page)
    post_save.connect(same_privacy, sender=PageViewRestriction)
    post_delete.connect(same_privacy, sender=PageViewRestriction)
    m2m_changed.connect(same_privacy, sender=PageViewRestriction.groups.through)
    # wagtail-localize writes a translation into the live row and publishes it on commit: too late to undo the former.
    localize_models.transaction = AtOnce
