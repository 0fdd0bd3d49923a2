"""The way to the desk, from every directory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.parts import part_of

if TYPE_CHECKING:
    from instruments.directory.models import DirectoryPage


@part_of("directory", "desk/parts/way.html", order=20)
def way_to_the_desk(directory: DirectoryPage) -> dict[str, Any]:
    return {}
