"""Letters that no record names any more leave the disk, once that is certain."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction

from home.private_files import PrivateStorage

if TYPE_CHECKING:
    from .models import Proposal


def discard(name: str) -> None:
    if name:
        transaction.on_commit(partial(PrivateStorage().delete, name), robust=True)


def letter_lost(instance: Proposal, **kwargs: Any) -> None:
    """Receiver of post_delete of a proposal."""
    discard(instance.letter.name)
