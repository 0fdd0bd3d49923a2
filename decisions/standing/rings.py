"""Rings of decisions that end each other: two published at the same moment may close one unseen."""

from __future__ import annotations

from collections import defaultdict

from decisions.cycles import ENDING, way_back
from decisions.projections.models import Reference


def rings() -> list[list[int]]:
    """Each once, as the ids of its decisions from the lowest on. One query."""
    edges: dict[int, set[int]] = defaultdict(set)
    references = Reference.objects.filter(kind__in=ENDING, target__isnull=False)
    for decision, target in references.values_list("decision", "target"):
        edges[decision].add(target)

    def beyond(nodes: set[int]) -> dict[int, set[int]]:
        return {node: edges[node] for node in nodes if node in edges}

    ways = (way_back(start, beyond) for start in sorted(edges))
    return [way for way in ways if way and way[0] == min(way)]
