"""What versions add to a decision's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.parts import once, part_of

from .versions import are_comparable, versions_of

if TYPE_CHECKING:
    from decisions.models import DecisionPage


@part_of("decision", "versions/parts/versions.html", order=15)
def versions(page: DecisionPage) -> dict[str, Any]:
    """Nothing while there is one."""
    found = once(versions_of, page)
    for version in found:
        version.is_shown = version.pk == page.pk
        if not version.is_shown and are_comparable(version, page):
            version.difference = page.reverse_subpage("difference", [version.slug])
    return {"versions": found if len(found) > 1 else []}
