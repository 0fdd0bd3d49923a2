"""Changes on their way to the indexes: noted where they happen, handed over after commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from .draining import drain_soon
from .models import Change, Generation

if TYPE_CHECKING:
    from collections.abc import Iterable


def changed(keys: Iterable[str], *, with_below: bool = False) -> None:
    """Note, in the transaction under way, that documents of these keys may read otherwise now, or be gone.

    Costs two queries. Where the process ends before the indexes have it, `drain_search` brings it to them.
    """
    if not settings.SEARCH_FOLLOWS:
        return
    generations = list(Generation.objects.values_list("pk", flat=True))
    Change.objects.bulk_create(
        Change(generation_id=pk, key=key, with_below=with_below) for key in dict.fromkeys(keys) for pk in generations
    )
    transaction.on_commit(drain_soon, robust=True)
