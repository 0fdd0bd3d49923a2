"""What every engine finds, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.query import MAX_DEPTH, Order, Query, Results
from tests.search.contract import ask, fill, found, names
from tests.search.samples import LANGUAGES, RETIRED, SAIGA, SAMPLES, document

HOSTILE = [
    *('"', "'", '"unclosed', "-", "--", "*", "()", "a OR", "AND NOT", "title:x", "NEAR(a b)", "a^2", "{x}", "\\", "%_"),
    *(
        "'; DROP TABLE x; --",
        "<script>alert(1)</script>",
        "\x00",
        "\ud7ff",
        "\U0001d518",
        "é" * 600,
        "a " * 600,
        "-saiga",
        "٣",
    ),
    *("-saiga", "٣"),
    *("a:* & !b | (c)", "/regex/", "[1 TO 2]", "~~~", "saiga~2", '"-"', '""', "11.3.", "::", "&&", "'s", "’", "l’"),
]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "conserving antelopes", "saiga"),
        ("en", "SAIGA", "saiga"),
        ("en", "requested reports", "saiga"),
        ("fr", "espèce migratrice", "synergies"),
        ("fr", "especes migratrices", "synergies"),
        ("fr", "reglemente", "synergies"),
        ("fr", "l'ozone", "synergies"),
        ("fr", "décider", "synergies"),
        ("fr", "d’Afrique", "synergies"),
        ("es", "ballena migratoria", "whales"),
        ("es", "decision ballenas", "whales"),
        ("es", "adoptar", "whales"),
    ],
)
def test_words_are_found_through_their_endings_and_accents(engine, language, text, name):
    assert found(engine, text, language)[0] == name


def test_all_words_must_occur_wherever_in_the_page(engine):
    assert found(engine, "antelope wardens") == ["saiga"]
    assert found(engine, "antelope waterbirds") == []


def test_words_too_common_are_not_asked_for_beside_others(engine):
    assert found(engine, "the conservation of an antelope by the poaching") == ["saiga"]
    assert isinstance(ask(engine, "the of and"), Results)


def test_quotes_ask_for_words_side_by_side(engine):
    assert found(engine, '"calving grounds"') == ["saiga"]
    assert found(engine, '"grounds calving"') == []
    assert found(engine, "grounds calving") == ["saiga"]
    assert found(engine, "«standing committee»") == ["stc44"]


def test_a_minus_leaves_out_what_has_the_word(engine):
    assert set(found(engine, "wetlands")) == {"waterbirds", "lead"}
    assert found(engine, "wetlands -flyways") == ["lead"]
    assert found(engine, 'wetlands -"phasing out"') == ["waterbirds"]
    assert "lead" in found(engine, "-saiga")
    assert "saiga" not in found(engine, "-saiga")


def test_an_asterisk_asks_for_words_that_begin_so(engine):
    assert found(engine, "antelo*") == ["saiga"]
    assert found(engine, "antelo") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11.3", "saiga"),
        ("res 11.3", "saiga"),
        ("CMS Resolution 11.3", "saiga"),
        ("Res. 12.4 (Rev.COP14)", "waterbirds"),
        ("12.4 (rev. cop 14)", "waterbirds"),
        ("UNEP/CMS/StC44", "stc44"),
        ("stc 44", "stc44"),
        ("StC44/1", "synergies"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_the_symbol_comes_first(engine, language, text, name):
    assert found(engine, text, language)[0] == name


def test_a_symbol_can_stand_among_other_words(engine):
    assert found(engine, "saiga resolution 11.3") == ["saiga"]
    assert found(engine, "-11.3 saiga") == []


def test_a_symbol_goes_before_words_in_titles_and_before_the_readers_language(engine):
    fill(engine, [document("talk", "fr", title="Dossier 11.3 : 11.3 et encore 11.3", readers=("fr",))])
    assert found(engine, "11.3", "fr") == ["saiga", "talk"]


def test_the_title_counts_more_than_the_text(engine):
    assert found(engine, "lead shot") == ["lead", "waterbirds"]


def test_readers_find_each_page_once_and_their_own_language_first(engine):
    assert found(engine, "synergies", "fr") == ["synergies"]
    assert ask(engine, "synergies", "fr").hits[0].language == "fr"
    assert ask(engine, "synergies", "es").hits[0].language == "en"
    fill(engine, [document("common", "fr", title="StC44 autrement", readers=("fr",))])
    assert found(engine, "stc -décide", "fr") == ["common", "stc44"]


def test_what_matches_in_words_that_the_reader_does_not_meet_is_counted(engine):
    results = ask(engine, "renforcer services", "en")
    assert (names(results), results.total, dict(results.elsewhere)) == ([], 0, {"fr": 1})
    results = ask(engine, "services", "fr")
    assert (names(results), dict(results.elsewhere)) == (["synergies"], {"en": 1})
    assert dict(ask(engine, "renforcer", "en", chosen={"instrument": ["aewa"]}).elsewhere) == {}


def test_a_hit_says_in_which_languages_the_page_is_and_where(engine):
    hit = ask(engine, "synergies", "es").hits[0]
    assert (hit.languages, hit.language, hit.address) == (("en", "fr"), "en", "/es/synergies/")


def test_without_words_everything_is_found_the_newest_first(engine):
    results = ask(engine)
    assert results.total == 7
    assert names(results) == ["whales", "waterbirds", "synergies", "stc44", "saiga", "lead", "about"]


def test_hits_are_ordered_by_date_when_asked_for(engine):
    assert found(engine, "species", order=Order.NEWEST) == ["synergies", "about"]
    assert found(engine, "wetlands", order=Order.OLDEST) == ["lead", "waterbirds"]
    assert found(engine, "", order=Order.OLDEST)[-1] == "about"


def test_pages_of_hits_follow_one_another(engine):
    seen = [name for page in (1, 2, 3, 4) for name in found(engine, page=page, size=2)]
    assert len(seen) == len(set(seen)) == 7
    assert ask(engine, page=9, size=2).total == 7


def test_the_deepest_page_can_be_asked_for(engine):
    assert found(engine, page=10**9, size=50) == []
    assert Query(page=10**9, size=50).offset + 50 == MAX_DEPTH


def test_the_retired_are_found_and_marked(engine):
    assert ask(engine, RETIRED[0].title).hits[0].is_retired
    assert not ask(engine, SAIGA[0].title).hits[0].is_retired


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_no_harm(engine, text):
    assert isinstance(ask(engine, text), Results)
    engine.suggest(text, "en")
    assert ask(engine).total == 7


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=60), language=st.sampled_from(LANGUAGES))
def test_every_text_has_an_answer(engine, text, language):
    results = ask(engine, text, language)
    assert len(results.hits) == min(results.total, 10) <= len(SAMPLES)
