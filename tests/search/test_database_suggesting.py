"""What the embedded engine suggests."""

from __future__ import annotations

import pytest

from search.engines.database import DatabaseEngine
from tests.search.contract import ask, fill
from tests.search.samples import document, part, texts


@pytest.fixture
def engine(db: None) -> DatabaseEngine:
    engine = DatabaseEngine()
    fill(
        engine,
        [
            document("a", codes=("11.3",), title="Conservation of wetlands", lead="Wetland birds and their flyways"),
            document("b", codes=("11.30",), title="Wetlands", parts=(part("p", "Bustards, bustards and custards"),)),
            document("c", title="Long report of the meeting on wetlands", lead="Conserving bustards; the ceiling"),
            document("d", "fr", title="Zones humides", lead="Les outardes", readers=("fr",)),
            document("e", "en", title="Grey wigeon", lead="Secluded", readers=("fr",), facets=texts("en")),
        ],
    )
    return engine


def suggested(engine: DatabaseEngine, text: str, language: str = "en", size: int = 8) -> list[str]:
    return [each.text for each in engine.suggest(text, language, size)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bustrads", "bustards"),
        ("ubstards", "bustards"),
        ("Wetlnads bustards", "wetlands bustards"),
        ('"conservation fo wetlnds"', ""),
        ("wetlnds -qqqqqqq", "wetlands -qqqqqqq"),
        ("pustards", ""),
        ("bird", ""),
        ("brid", ""),
        ("flyvay", ""),
        ("flyweys", "flyways"),
        ("20145", ""),
        ("humydes", ""),
        ("wigoen", ""),
    ],
)
def test_a_word_that_no_page_has_may_be_misspelt(engine, typed, meant):
    assert ask(engine, typed).suggestion == meant


def test_of_spellings_as_near_that_of_most_pages_is_meant(engine):
    fill(engine, [document("f", title="Custard"), document("g", title="Bustard"), document("h", title="Bustard")])
    assert ask(engine, "bcstard").suggestion == "bustard"


def test_what_is_suggested_is_found_with_the_facets_chosen(engine):
    fill(engine, [document("f", title="Cranes", facets={"type": ("news",)})])
    assert ask(engine, "cranse", chosen={"type": ["news"]}).suggestion == "cranes"
    assert ask(engine, "bustrads", chosen={"type": ["news"]}).suggestion == ""


def test_titles_are_suggested_the_short_ones_first(engine):
    assert suggested(engine, "wetl")[:3] == [
        "Wetlands",
        "Conservation of wetlands",
        "Long report of the meeting on wetlands",
    ]
    assert suggested(engine, "conservation wet")[0] == "Conservation of wetlands"
    assert suggested(engine, "wetland conserving")[0] == "Conservation of wetlands"


def test_symbols_that_begin_so_come_before_titles(engine):
    fill(engine, [document("f", title="11.3")])
    assert suggested(engine, "11.3") == ["Wetlands", "Conservation of wetlands", "11.3"]


def test_a_reader_is_led_to_pages_that_he_meets(engine):
    assert "Zones humides" not in suggested(engine, "zones")
    assert [each.address for each in engine.suggest("zones", "fr")] == ["/fr/d/"]


def test_the_last_word_is_made_whole_as_some_page_has_it(engine):
    assert suggested(engine, "bust") == ["bustards"]
    assert suggested(engine, "flyways bir") == ["flyways birds"]
    assert suggested(engine, "flyways bust") == []
    assert suggested(engine, "flyways ") == []


def test_no_more_is_suggested_than_asked_for(engine):
    assert len(suggested(engine, "c", size=2)) <= 2
    assert suggested(engine, "", size=3) == suggested(engine, "…", size=3) == []
