"""No decision supersedes or repeals itself, be it by way of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from home.languages.keys import page_keys

from .enums import RelationKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .models import DecisionPage

    #: From some nodes to those that each of them points to.
    Edges = Callable[[set[int]], Mapping[int, set[int]]]

#: What ends another decision, and so cannot come back to the one it starts from.
ENDING = {RelationKind.SUPERSEDES, RelationKind.REPEALS}


def way_back(start: int, edges: Edges) -> list[int]:
    """A shortest way along the edges from a node back to it, which stands at both ends; empty where there is none."""
    came_from: dict[int, int] = {}
    frontier = {start}
    while frontier:
        following: set[int] = set()
        for node, targets in edges(frontier).items():
            if start in targets:
                return [*_trace(node, start, came_from), start]
            fresh = targets - came_from.keys()
            came_from.update(dict.fromkeys(fresh, node))
            following |= fresh
        frontier = following
    return []


def _trace(node: int, start: int, came_from: dict[int, int]) -> list[int]:
    way = [node]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]


def refuse_cycle(page: DecisionPage) -> None:
    """Raise ValidationError where this text, with the published ones, would close a ring. One query a step."""
    own = ended_by(page)
    if not own or not page.pk:
        return
    rows = type(page).objects.live()
    key = page_keys([page.pk])[page.pk]

    def edges(nodes: set[int]) -> dict[int, set[int]]:
        others = {row.pk: ended_by(row) for row in rows.filter(pk__in=nodes - {key})}
        return {**others, key: own} if key in nodes else others

    if way := way_back(key, edges):
        symbols = {row.pk: row.symbol for row in type(page).objects.filter(pk__in=way).defer_streamfields()}
        chain = " → ".join(symbols[pk] for pk in way)
        raise ValidationError(
            _("A decision cannot supersede or repeal itself, nor by way of others: %(chain)s.") % {"chain": chain}
        )


def ended_by(page: DecisionPage) -> set[int]:
    """The decisions that this one supersedes or repeals, by their default-language rows."""
    said = {relation.decision for _, _, relation in page.all_relations() if relation.kind in ENDING}
    return set(page_keys(said).values())
