"""Files that records name and the disk has lost."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.models import QuerySet


def lost_files(rows: QuerySet[Any], name: str) -> list[Any]:
    """The ids of rows whose file is gone: one query for the names, and one look into each folder."""
    storage = rows.model._meta.get_field(name).storage
    named = rows.exclude(**{name: ""}).order_by().values_list("pk", name)
    there: dict[str, set[str]] = {}
    lost = []
    for pk, file in named.iterator():
        path = PurePosixPath(file)
        folder = str(path.parent)
        if folder not in there:
            there[folder] = listed(storage, folder)
        if path.name not in there[folder]:
            lost.append(pk)
    return lost


def listed(storage: Any, folder: str) -> set[str]:
    try:
        return set(storage.listdir("" if folder == "." else folder)[1])
    except FileNotFoundError:
        return set()
