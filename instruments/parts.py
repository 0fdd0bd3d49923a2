"""What instruments add to the front page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.parts import part_of

from .models import InstrumentIndexPage

if TYPE_CHECKING:
    from home.models import HomePage


@part_of("home", "instruments/parts/family.html", order=50)
def family(home: HomePage) -> dict[str, Any]:
    index = InstrumentIndexPage.objects.child_of(home).live().first()
    return {"index": index, "groups": index.groups() if index else []}
