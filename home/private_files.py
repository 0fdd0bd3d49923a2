"""Files that no address leads to."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils.deconstruct import deconstructible

if TYPE_CHECKING:
    from django.db.models import Model


@deconstructible
class PrivateStorage(FileSystemStorage):
    """Below PRIVATE_ROOT, readable by the site's own user alone; views that ask for permission open them."""

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700)

    @property
    def base_location(self) -> Any:  # type: ignore[override]
        return settings.PRIVATE_ROOT

    @property
    def location(self) -> str:  # type: ignore[override]
        """Asked for each time: Django's would remember another setting's folder."""
        return os.path.abspath(self.base_location)

    def url(self, name: str | None) -> str:
        raise ValueError("A private file has no address.")


_keepers: list[tuple[type[Model], str]] = []


def keeps_private_file(model: type[Model], name: str) -> None:
    """Its files leave the disk with their record, or when another takes their place, as soon as that is committed.

    A file that a record of another keeper took over stays: an accepted proposal's letter is the appointment's.
    """
    _keepers.append((model, name))
    key = f"keeps_private_file.{name}"
    pre_save.connect(partial(_remember, name), sender=model, weak=False, dispatch_uid=key)
    post_save.connect(_drop_replaced, sender=model, weak=False, dispatch_uid=key)
    post_delete.connect(partial(_drop_own, name), sender=model, weak=False, dispatch_uid=key)


def _remember(name: str, sender: type[Model], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    rows = sender._default_manager.filter(pk=instance.pk).values_list(name, flat=True)
    former = None if raw or instance._state.adding else rows.first()
    instance._replaced_file = former if former != getattr(instance, name).name else None


def _drop_replaced(instance: Any, **kwargs: Any) -> None:
    _drop(instance._replaced_file)


def _drop_own(name: str, instance: Any, **kwargs: Any) -> None:
    _drop(getattr(instance, name).name)


def _drop(file: str | None) -> None:
    if file:
        transaction.on_commit(partial(_delete_unless_kept, file))


def _delete_unless_kept(file: str) -> None:
    if not any(model._default_manager.filter(**{name: file}).exists() for model, name in _keepers):
        PrivateStorage().delete(file)
