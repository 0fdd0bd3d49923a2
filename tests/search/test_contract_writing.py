"""What every engine keeps of what it is given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.search.contract import ask, fill, found, names
from tests.search.samples import LANGUAGES, SAIGA, SAMPLES, SYNERGIES, document, part


def test_it_tells_what_it_holds(engine):
    index = engine.index()
    held = index.digests([each.key for each in SAMPLES])
    assert held == {(each.key, each.language): each.digest for each in SAMPLES}
    assert index.digests(["sample:none"]) == {}
    keys = sorted({each.key for each in SAMPLES})
    assert index.keys() == keys
    assert index.keys(after=keys[2], limit=2) == keys[3:5]
    assert engine.measures()["documents"] == len(SAMPLES)
    assert engine.measures()["bytes"] > 0


def test_a_document_given_again_replaces_the_former(engine):
    fill(engine, [replace(SAIGA[0], title="Bustards", facets={"type": ("news",)}, parts=())])
    assert found(engine, "bustard") == ["saiga"]
    assert found(engine, "antelope") == found(engine, "poaching") == []
    assert ask(engine).counts["type"] == {"decision": 3, "meeting": 1, "news": 2, "page": 1}


def test_what_is_not_given_again_is_gone(engine):
    engine.index().replace([SYNERGIES[0].key], [SYNERGIES[1]])
    assert found(engine, "common services") == []
    assert found(engine, "synergies", "fr") == ["synergies"]
    engine.index().replace([SAIGA[0].key, "sample:none"], [])
    assert found(engine, "saiga") == []
    assert SAIGA[0].key not in list(engine.index().keys())
    assert "ungulates" not in ask(engine).counts["topic"]


def test_words_of_what_is_gone_are_not_suggested(engine):
    assert engine.suggest("poach", "en")
    engine.index().replace([SAIGA[0].key], [])
    assert not engine.suggest("poach", "en")
    assert ask(engine, "antelpoe").suggestion == ""
    assert not engine.suggest("11.", "en")


def test_writing_the_same_twice_changes_nothing(engine):
    fill(engine, SAMPLES)
    assert ask(engine).total == 7
    assert ask(engine).counts["instrument"] == {"cms": 3, "aewa": 2, "accobams": 1}
    assert engine.measures()["documents"] == len(SAMPLES)


def test_nothing_at_all_can_be_replaced(engine):
    engine.index().replace([], [])
    assert ask(engine).total == 7


def test_very_long_texts_are_found_by_their_last_words(engine):
    long = " ".join(f"word{number}" for number in range(30_000))
    fill(engine, [document("long", parts=(part("p-1", f"{long} bustard"),))])
    assert found(engine, "bustard") == ["long"]


def test_a_generation_in_the_making_takes_the_place_of_the_former_when_it_is_done(engine):
    generation = engine.begin(LANGUAGES)
    keys = {each.key for each in SAMPLES}
    engine.index(generation).replace(keys, [*SYNERGIES, document("new", title="Bustards")])
    if generation:
        assert found(engine, "antelope") == ["saiga"]
    engine.switch(generation, LANGUAGES)
    assert found(engine, "antelope") == []
    assert sorted(names(ask(engine, "", "en"))) == ["new", "synergies"]


def test_a_generation_that_is_given_up_leaves_no_trace(engine):
    engine.discard(engine.begin(LANGUAGES))
    assert ask(engine).total == 7
    assert engine.measures()["documents"] == len(SAMPLES)


def test_one_language_can_be_made_anew_alone(engine):
    generation = engine.begin(["fr"])
    if not generation:
        pytest.skip("it writes in place")
    engine.index(generation).replace([SYNERGIES[1].key], [replace(SYNERGIES[1], title="Outardes")])
    engine.switch(generation, ["fr"])
    assert found(engine, "outarde", "fr") == ["synergies"]
    assert found(engine, "antelope") == ["saiga"]
