"""What relations add to a decision's page: notes beside its provisions, the thread, what refers to it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from home.parts import once, part_of

from .lines import lines_of
from .thread import thread_of

if TYPE_CHECKING:
    from decisions.models import DecisionPage

    from .lines import Line


@part_of("decision_margin", "relations/parts/margin.html", order=10)
def beside_provisions(page: DecisionPage) -> dict[str, Any]:
    by_provision: dict[str, list[Line]] = defaultdict(list)
    for line in once(lines_of, page):
        by_provision[line.provision_id].append(line)
    return {"lines": dict(by_provision)}


@part_of("decision", "relations/parts/thread.html", order=20)
def thread(page: DecisionPage) -> dict[str, Any]:
    return {"knots": thread_of(page)}


@part_of("decision", "relations/parts/relations.html", order=30)
def relations(page: DecisionPage) -> dict[str, Any]:
    """Of the whole decision, and every decision that refers to any of it."""
    lines = once(lines_of, page)
    return {
        "said": [line for line in lines if not line.is_incoming and not line.provision_id],
        "heard": [line for line in lines if line.is_incoming],
    }
