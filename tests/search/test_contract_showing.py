"""What every engine tells of what it found: counts, marks, suggestions."""

from __future__ import annotations

import pytest

from search.documents import Part
from tests.search.contract import ask, fill, found
from tests.search.samples import document, part


def test_counts_say_what_each_value_leaves(engine):
    assert ask(engine, "wetlands").counts["year"] == {"2024": 1, "2008": 1}
    counts = ask(engine).counts
    assert counts["type"] == {"decision": 4, "meeting": 1, "news": 1, "page": 1}
    assert counts["topic"] == {"birds": 2, "ungulates": 1, "poaching": 1}
    assert counts["language"] == {"en": 6, "fr": 1, "es": 1}


def test_choosing_of_one_facet_narrows_the_others_only(engine):
    results = ask(engine, chosen={"instrument": ["aewa"]})
    assert results.total == 2
    assert results.counts["instrument"] == {"cms": 3, "aewa": 2, "accobams": 1}
    assert results.counts["type"] == {"decision": 2}
    assert results.counts["year"] == {"2024": 1, "2008": 1}


def test_several_values_of_a_facet_widen_several_facets_narrow(engine):
    assert ask(engine, chosen={"instrument": ["aewa", "accobams"]}).total == 3
    assert found(engine, chosen={"instrument": ["aewa", "accobams"], "type": ["news"]}) == ["whales"]
    results = ask(engine, chosen={"instrument": ["cms"], "type": ["decision"]})
    assert results.total == 2
    assert results.counts["type"] == {"decision": 2, "meeting": 1}
    assert results.counts["instrument"] == {"cms": 2, "aewa": 2}


def test_a_chosen_value_stays_in_the_counts_even_with_none(engine):
    results = ask(engine, "saiga", chosen={"instrument": ["aewa"], "year": ["1066"]})
    assert results.total == 0
    assert results.counts["instrument"] == {"aewa": 0}
    assert results.counts["year"] == {"1066": 0}


def test_an_unknown_facet_finds_nothing_and_harms_nothing(engine):
    assert ask(engine, chosen={"colour": ["red"]}).total == 0


def test_the_title_shows_the_words_found(engine):
    hit = ask(engine, "conserving saigas").hits[0]
    assert hit.title == "Conservation of the Saiga Antelope"
    assert hit.title_html == "<mark>Conservation</mark> of the <mark>Saiga</mark> Antelope"


def test_a_title_may_be_in_another_language_than_the_text(engine):
    fill(engine, [document("noise", "fr", title="Marine noises", title_language="en", lead="Le bruit en mer.")])
    assert ask(engine, "bruit", "fr").hits[0].title_language == "en"
    assert ask(engine, "synergies", "fr").hits[0].title_language == "fr"


def test_matching_provisions_stand_below_their_decision_with_their_addresses(engine):
    hit = ask(engine, "secretariat poaching").hits[0]
    assert (hit.parts_found, len(hit.parts)) == (1, 1)
    (provision,) = hit.parts
    assert (provision.address, provision.label, provision.language) == ("/en/saiga/#p-2", "2", "en")
    assert "<mark>Secretariat</mark> to report on <mark>poaching</mark>" in provision.html


def test_a_part_with_an_address_of_its_own_keeps_it(engine):
    file = Part("/documents/7/annex.pdf", "annex.pdf", "Annex about bustards", "en")
    fill(engine, [document("annexed", parts=(file,))])
    assert ask(engine, "bustards").hits[0].parts[0].address == "/documents/7/annex.pdf"


def test_few_of_many_matching_provisions_are_shown_and_all_are_counted(engine):
    fill(
        engine, [document("long", parts=tuple(part(f"p-{n}", f"Bustard number {n}.", label=f"{n}") for n in range(9)))]
    )
    hit = ask(engine, "bustards").hits[0]
    assert (len(hit.parts), hit.parts_found) == (3, 9)


@pytest.mark.parametrize("text", ["ozone", "factories", "roads"])
def test_words_are_marked_and_all_else_is_escaped(engine, text):
    html = ask(engine, text).hits[0].parts[0].html
    assert f"<mark>{text}</mark>" in html
    assert "&lt;" in html
    assert "&amp;" in html
    assert "<factories>" not in html


def test_a_hit_without_matching_parts_shows_its_introduction(engine):
    assert "What Range States do" in ask(engine, "antelope").hits[0].html
    assert "<mark>flyway</mark>" in ask(engine, "eurasian flyway").hits[0].html


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "conservaton", "conservation"),
        ("en", "antelpoe poaching", "antelope poaching"),
        ("fr", "migratrisses", "migratrices"),
        ("es", "balenas", "ballenas"),
    ],
)
def test_what_is_spelled_otherwise_is_suggested(engine, language, typed, meant):
    results = ask(engine, typed, language)
    assert (results.total, results.suggestion) == (0, meant)


def test_nothing_is_suggested_that_finds_nothing(engine):
    assert ask(engine, "conservaton waterbirds antelope").suggestion == ""
    assert ask(engine, "qqqqqqqq").suggestion == ""
    assert ask(engine, "saiga").suggestion == ""


def test_a_text_being_typed_becomes_pages_then_words(engine):
    suggestions = engine.suggest("synerg", "fr")
    assert (suggestions[0].text, suggestions[0].address) == (
        "Synergies entre les instruments de la Famille",
        "/fr/synergies/",
    )
    assert engine.suggest("11.", "en")[0].address == "/en/saiga/"
    assert engine.suggest("11.", "en")[0].key == "sample:saiga"
    assert "poaching" in [each.text for each in engine.suggest("poach", "en") if not each.address]
    assert engine.suggest("", "en") == engine.suggest("zzzz", "en") == type(suggestions)()
