"""No decision supersedes or repeals itself, be it by way of others."""

from __future__ import annotations

from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st
from standing_help import publish, relation, says

from decisions.cycles import way_back
from decisions.projections.models import Reference
from decisions.standing.rings import rings
from home.languages.words import as_stream
from tests.factories.decisions import DecisionPageFactory, provision
from tests.worlds import world

nodes = st.integers(0, 6)
graphs = st.dictionaries(nodes, st.sets(nodes, max_size=3))


def reachable(graph, start):
    found, ahead = set(), [start]
    while ahead:
        for node in graph.get(ahead.pop(), ()):
            if node not in found:
                found.add(node)
                ahead.append(node)
    return found


def of(graph):
    return lambda asked: {node: graph[node] for node in asked if node in graph}


@given(graphs, nodes)
def test_way_back_is_found_where_there_is_one_and_leads_along_edges(graph, start):
    way = way_back(start, of(graph))
    assert bool(way) == (start in reachable(graph, start))
    if way:
        assert (way[0], way[-1]) == (start, start)
        assert all(there in graph[here] for here, there in pairwise(way))
        assert start not in way[1:-1]


@given(graphs, nodes)
def test_no_node_is_asked_for_twice(graph, start):
    asked = []
    way_back(start, lambda nodes: asked.extend(nodes) or of(graph)(nodes))
    assert len(asked) == len(set(asked))


@world
def register():
    return DecisionPageFactory(number="1.1").get_parent()


def test_ring_is_refused_with_its_chain_by_every_way_of_saving(register):
    a, b, c = (DecisionPageFactory(parent=register, number=number) for number in ("2.1", "2.2", "2.3"))
    says(a, "supersedes", b)
    says(b, "repeals", c)
    says(c, "recalls", a)
    with pytest.raises(ValidationError, match=r"Resolution 2\.3 → Resolution 2\.1 → Resolution 2\.2 → Resolution 2\.3"):
        says(c, "supersedes", a)
    blocks = [provision("it", details={"relations": [{"kind": "repeals", "decision": c.pk}]})]
    with pytest.raises(ValidationError, match=r"Resolution 2\.3 → Resolution 2\.3"):
        publish(c, provisions=blocks)
    c.relations = as_stream([relation("repeals", a)])
    for save in (c.save, c.save_revision):
        with pytest.raises(ValidationError, match="nor by way of others"):
            save()
    says(DecisionPageFactory(parent=register, number="2.4"), "supersedes", a)


def test_ring_made_unseen_is_reported(register, capsys):
    a, b = (DecisionPageFactory(parent=register, number=number) for number in ("2.1", "2.2"))
    says(a, "supersedes", b)
    assert rings() == []
    call_command("settle_status", "--check")
    Reference.objects.create(decision=b, target=a, kind="repeals", position=0)
    assert rings() == [[a.pk, b.pk, a.pk]]
    with pytest.raises(CommandError, match="1 decisions"):
        call_command("settle_status", "--check")
    assert "resolution-2-1/ → " in capsys.readouterr().out
