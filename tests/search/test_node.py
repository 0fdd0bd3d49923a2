"""The node of the tests makes of words what any Elasticsearch makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from elasticsearch import BadRequestError

from tests.search.elasticsearch_help import client, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from elasticsearch import Elasticsearch

ELISION = {"type": "elision", "articles": ["l", "d", "qu"], "articles_case": True}


def stemmer(language: str) -> dict[str, str]:
    return {"type": "stemmer", "language": language}


@pytest.fixture
def node(elasticsearch_url: str) -> Iterator[Elasticsearch]:
    with client(elasticsearch_url) as connected:
        yield connected


@pytest.mark.parametrize(
    ("text", "filters", "expected"),
    [
        (
            "L’état des espèces migratrices d'Afrique",
            [ELISION, "lowercase", {"type": "stop", "stopwords": "_french_"}, stemmer("light_french"), "asciifolding"],
            ["etat", "espec", "migr", "afriqu"],
        ),
        (
            "La conservación de las tortugas marinas",
            ["lowercase", {"type": "stop", "stopwords": "_spanish_"}, stemmer("light_spanish"), "asciifolding"],
            ["conservacion", "tortug", "marin"],
        ),
        (
            "The Secretariat’s obligations to migratory species",
            [
                stemmer("possessive_english"),
                "lowercase",
                {"type": "stop", "stopwords": "_english_"},
                stemmer("english"),
            ],
            ["secretariat", "oblig", "migratori", "speci"],
        ),
        ("Сохранение видов", ["lowercase", stemmer("russian")], ["сохранен", "вид"]),
        ("الأنواع المهاجرة", ["decimal_digit", "arabic_normalization", stemmer("arabic")], ["انواع", "مهاجر"]),
    ],
    ids=["French", "Spanish", "English", "Russian", "Arabic"],
)
def test_words_are_found_through_their_endings(node, text, filters, expected):
    assert tokens(node, text, *filters) == expected


@pytest.mark.parametrize(
    ("definition", "text", "expected"),
    [
        ("asciifolding", "Espèces", ["Especes"]),
        ({"type": "asciifolding", "preserve_original": True}, "Espèces", ["Especes", "Espèces"]),
        ("elision", "L'avion", ["avion"]),
        ({"type": "elision", "articles": ["l"]}, "L'avion l'avion", ["L'avion", "avion"]),
        ({"type": "stemmer", "name": "minimal_french"}, "traités", ["trait"]),
        ("stemmer", "listings", ["list"]),
        ({"type": "shingle", "output_unigrams": False}, "most loved bird", ["most loved", "loved bird"]),
        ({"type": "edge_ngram", "min_gram": 2, "max_gram": 3}, "bird", ["bi", "bir"]),
        ("edge_ngram", "bird", ["b", "bi"]),
        ({"type": "length", "min": 3}, "an owl", ["owl"]),
        ({"type": "truncate", "length": 3}, "owls", ["owl"]),
        ("unique", "owl or owl", ["owl", "or"]),
        ("remove_duplicates", "owl owl", ["owl", "owl"]),
        ({"type": "stop", "stopwords": ["or"]}, "owl or owl", ["owl", "owl"]),
    ],
)
def test_filters_have_the_official_parameters_and_defaults(node, definition, text, expected):
    assert tokens(node, text, definition) == expected


def test_words_can_be_kept_from_the_stemmer(node):
    marked = {"type": "keyword_marker", "keywords": ["species"]}
    replaced = {"type": "stemmer_override", "rules": ["geese, goslings => goose"]}
    assert tokens(node, "species geese nests", marked, replaced, "stemmer") == ["species", "goose", "nest"]
    assert tokens(node, "nests", "keyword_repeat", "stemmer", "remove_duplicates") == ["nests", "nest"]


def test_characters_are_replaced_before_words_are_made(node):
    mapping = {"type": "mapping", "mappings": ["/ => \\u0020", "№ => no"]}
    joined = {"type": "pattern_replace", "pattern": r"(\d)\.(\d)", "replacement": "$1_$2"}
    made = tokens(node, "№ UNEP/CMS 11.3", char_filter=[mapping, joined])
    assert made == ["no", "UNEP", "CMS", "11_3"]


def test_keyword_field_ignores_case_and_accents(node, elasticsearch_prefix):
    index = f"{elasticsearch_prefix}-normalized"
    folded = {"type": "custom", "filter": ["trim", "lowercase", "asciifolding"]}
    node.indices.create(
        index=index,
        settings={"number_of_shards": 1, "number_of_replicas": 0, "analysis": {"normalizer": {"folded": folded}}},
        mappings={"properties": {"symbol": {"type": "keyword", "normalizer": "folded"}}},
    )
    node.index(index=index, document={"symbol": " RÉS. 12.4 "}, refresh=True)
    assert node.count(index=index, query={"term": {"symbol": "rés. 12.4"}})["count"] == 1


@pytest.mark.parametrize("definition", [stemmer("klingon"), {"type": "keyword_marker"}, {"type": "no_such_filter"}])
def test_unsound_filter_is_refused(node, definition):
    with pytest.raises(BadRequestError):
        tokens(node, "word", definition)
