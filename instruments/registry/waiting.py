"""Files that wait for their editor to apply them, each with the report that the editor has seen."""

from __future__ import annotations

import json
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from django.utils import timezone

from home.private_files import PrivateStorage

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "imports"
#: As long as a file waits; then it is deleted when the next one comes.
KEPT = timedelta(days=1)
STORAGE = PrivateStorage()


def keep(content: bytes) -> str:
    """The key under which the file is found again."""
    forget_old()
    key = uuid.uuid4().hex
    STORAGE.save(f"{FOLDER}/{key}", ContentFile(content))
    return key


def show(key: str, report: dict[str, Any]) -> None:
    """Remember the report in place of the one shown before."""
    STORAGE.delete(name_of_report(key))
    STORAGE.save(name_of_report(key), ContentFile(json.dumps(report).encode()))


def name_of_report(key: str) -> str:
    return f"{FOLDER}/{key}.json"


def content_of(key: str) -> bytes | None:
    return read(f"{FOLDER}/{key}")


def shown(key: str) -> dict[str, Any] | None:
    """The report, as long as the file is there too."""
    content = read(name_of_report(key)) if content_of(key) else None
    return json.loads(content) if content else None


def read(name: str) -> bytes | None:
    if not STORAGE.exists(name):
        return None
    with STORAGE.open(name) as file:
        return file.read()


def forget(key: str) -> None:
    STORAGE.delete(f"{FOLDER}/{key}")
    STORAGE.delete(name_of_report(key))


def forget_old() -> None:
    for name in list(old_names()):
        STORAGE.delete(name)


def old_names() -> Iterator[str]:
    if STORAGE.exists(FOLDER):
        for name in STORAGE.listdir(FOLDER)[1]:
            if STORAGE.get_modified_time(f"{FOLDER}/{name}") < timezone.now() - KEPT:
                yield f"{FOLDER}/{name}"
