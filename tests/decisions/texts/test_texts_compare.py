"""A decision in several languages side by side, and the line that leads there."""

from __future__ import annotations

from texts_help import correct, worded

from home.languages.entry import row_in, write
from tests.factories.decisions import DecisionPageFactory
from tests.reading import Reading


def side_by_side(client, page, codes, status=200):
    response = client.get(f"{page.get_url()}compare/{codes}")
    assert response.status_code == status
    return response


def languages(response):
    return [column.language for column in response.context["columns"]]


def cells(response):
    """Each row's number with its words, their languages and whether they are outdated."""
    return {
        row.provision.number: [(cell.provision.text, cell.lang, cell.is_outdated) for cell in row.cells]
        for row in response.context["rows"]
    }


def test_texts_stand_side_by_side_by_provision(decision, client):
    response = side_by_side(client, decision, "fr/")
    assert languages(response) == ["en", "fr"]
    assert cells(response) == {
        "0": [("What it decides", "en", False), ("Ce qu'elle décide", "fr", False)],
        "1": [("Parties to count pond 1;", "en", False), ("de compter l'étang 1 ;", "fr", False)],
        "2": [("Parties, to count pond 2;", "en", False), ("de compter l'étang 2 ;", "fr", True)],
        "3": [("Parties to count pond 3;", "en", False), ("Parties to count pond 3;", "en", False)],
    }
    reading = Reading(response.content)
    assert [head.text for head in reading.all("a") if head.get("hreflang") == "fr"][-1] == "Français"
    words = reading.words()
    assert "de compter l'étang 1 ;" in words["fr"]
    assert "pond 3" not in words["fr"]
    assert "official translation, older than the original" in words["en"]
    assert words["en"].count("not written in this language yet") == 2  # Spanish in the language bar, and provision 3


def test_language_without_a_text_shows_the_original_and_says_so(decision, client):
    response = side_by_side(client, row_in(decision, "fr"), "es/en/")
    assert languages(response) == ["fr", "es", "en"]
    assert cells(response)["1"][1:] == [("Parties to count pond 1;", "en", False)] * 2
    assert [column.is_written for column in response.context["columns"]] == [True, False, True]
    assert 'class="lacking"' in response.content.decode()


def test_own_language_asked_for_stands_beside_another_and_unknown_ones_are_not_found(decision, client):
    for language, codes, shown in (
        ("fr", "fr/", ["fr", "en"]),
        ("en", "en/", ["en", "fr"]),
        ("en", "fr/fr/", ["en", "fr"]),
    ):
        assert languages(side_by_side(client, row_in(decision, language), codes)) == shown
    for codes in ("xx/", "fr/xx/", "fr/es/en/"):
        side_by_side(client, decision, codes, status=404)


def test_search_engines_are_led_to_the_decision_itself(decision, client):
    for language, own in (("en", "/en/"), ("fr", "/fr/"), ("es", "/en/")):
        links = Reading(side_by_side(client, row_in(decision, language), "fr/").content).all("link")
        canonical = [link.get("href") for link in links if link.get("rel") == "canonical"]
        assert [address.partition("localhost")[2] for address in canonical] == [
            decision.get_url().replace("/en/", own, 1)
        ]
        assert not [link for link in links if link.get("rel") == "alternate" and link.get("hreflang")]


def test_line_of_texts_says_what_each_is_worth(decision, client):
    words = Reading(client.get(decision.get_url()).content).words()
    assert "Texts: (original) (official translation, older than the original) side by side" in words["en"].replace(
        "English ", ""
    )
    write(decision, "es", {"provisions": worded(decision, n1="que cuenten;")})
    page = client.get(row_in(decision, "fr").get_url()).content.decode()
    assert f"{row_in(decision, 'fr').get_url()}compare/en/es/" in page
    assert "(unofficial translation)" in client.get(decision.get_url()).content.decode()


def test_single_text_has_no_line(home, client):
    page = DecisionPageFactory(provisions=1)
    assert "side by side" not in client.get(page.get_url()).content.decode()


def test_length_of_the_text_and_age_cost_no_queries(decision, client, count_queries):
    side_by_side(client, decision, "fr/es/")
    few = count_queries(lambda: side_by_side(client, decision, "fr/es/"))
    correct(decision, n1="Parties, to count pond 1;", n3="Parties, to count pond 3;")
    assert count_queries(lambda: side_by_side(client, decision, "fr/es/")) == few
