"""Files that no address leads to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible
class PrivateStorage(FileSystemStorage):
    """Below PRIVATE_ROOT, readable by the site's own user alone; views that ask for permission open them."""

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700)

    @property
    def base_location(self) -> Any:  # type: ignore[override]
        return settings.PRIVATE_ROOT

    def url(self, name: str | None) -> str:
        raise ValueError("A private file has no address.")
