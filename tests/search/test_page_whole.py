"""From a decision published to the passage that a reader opens: page, embedded engine and sources together."""

from __future__ import annotations

from datetime import date

import pytest
from finding_help import key, worded
from lxml import html

from home.languages.entry import write
from search.engines import engine
from search.facets import facets
from search.sources import documents_of, sources
from tests.factories.decisions import DecisionPageFactory
from tests.search.pages import read, said
from tests.worlds import world

HITS = "//ol[@class='hits']/li"


@world
def pond():
    """In English, and in Spanish with a provision of its own; all that is there is indexed."""
    page = DecisionPageFactory(title="On Newts", number="3.7", adopted_on=date(2015, 5, 4), provisions=2)
    write(page, "es", {"title": "Sobre las charcas", "provisions": worded(page, "que cuenten las charcas;")})
    index = engine("database").index()
    for source in sources():
        index.replace(source.keys(), documents_of(source.keys()))
    return page


def test_a_provision_is_found_and_opened(pond, client):
    page = read(client, "?q=counting+newts&type=decision&year=2015")
    (hit,) = page.xpath(HITS)
    passage = hit.xpath("ul[@class='passages']/li[1]/a")[0]
    address, _, anchor = passage.get("href").partition("#")
    opened = html.fromstring(client.get(address).content)
    assert said(hit, "h3") == ["On Newts"]
    assert "Resolution 3.7 4 May 2015" in said(hit, "p[1]")[0]
    assert passage.xpath("b")[0].text == "1"
    assert opened.get_element_by_id(anchor) is not None
    assert hit.xpath("p[@class='also']/a/@href") == [address.replace("/en/", "/es/", 1)]


@pytest.mark.parametrize(("language", "words"), [("en", "newt"), ("fr", "newts"), ("es", "charca")])
def test_every_reader_finds_it_in_words_that_can_be_read(pond, client, language, words):
    page = read(client, f"?q={words}", language)
    (link,) = page.xpath(f"{HITS}/h3/a")
    assert link.get("href").startswith(f"/{language}/")
    assert link.get("lang") == ("en" if language == "fr" else None)
    assert client.get(link.get("href")).status_code == 200


def test_every_facet_has_words_for_its_values(pond, client):
    start = read(client)
    offered = set(said(start, "//section/h3"))
    assert {"Type", "Instrument", "Year", "Status", "Language"} <= offered
    assert offered <= {str(facet.label) for facet in facets()}
    for address in start.xpath("//section//a/@href"):
        assert read(client, address.removeprefix("/en/search/")).xpath("//ul[@class='chips']/li[1]"), address


def test_a_value_that_no_facet_has_is_ignored(pond, client):
    for facet in facets():
        assert said(read(client, f"?{facet.name}=nonsense&q=newts"), "//ul[@class='chips']") == [], facet.name


def test_a_page_gone_private_is_not_shown_by_an_index_that_has_it_still(pond, client):
    pond.get_view_restrictions().create(page=pond, restriction_type="login")
    assert read(client, "?q=newts").xpath(HITS) == []


def test_the_page_costs_the_same_for_many(pond, client, count_queries):
    client.get("/en/search/?q=newt*")
    few = count_queries(lambda: client.get("/en/search/?q=newt*"))
    for number in range(4, 9):
        other = DecisionPageFactory(parent=pond.get_parent().specific, title=f"Newts {number}", number=f"3.{number}9")
        engine("database").index().replace([key(other)], documents_of([key(other)]))
    assert len(read(client, "?q=newt*").xpath(HITS)) == 6
    assert count_queries(lambda: client.get("/en/search/?q=newt*")) == few
