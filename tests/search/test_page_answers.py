"""How the search answers: to crawlers and caches, when no engine does, and to a browser's own search bar."""

from __future__ import annotations

import json

import pytest
from lxml import etree, html

from home.models import HomePage
from search.query import Suggestion
from tests.reading import Reading
from tests.search.pages import hit, hits, read, said

OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
COUNTS = {"type": {"decision": 20, "news": 3}, "instrument": {"cms": 9}, "year": {"2014": 3}}


def test_no_engine_says_so_and_keeps_what_was_asked(told, client):
    told.is_down = True
    answer = client.get("/en/search/?q=saiga&type=news&type=decision&sort=newest")
    page = html.fromstring(answer.content)
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "public" not in answer.get("Cache-Control", "")
    assert "does not answer" in said(page, "//p[@role='alert']")[0]
    kept = [(field.get("name"), field.get("value")) for field in page.xpath("//form[@id='search']//input")]
    assert kept == [("q", "saiga"), ("sort", "newest"), ("type", "decision"), ("type", "news")]


@pytest.mark.parametrize("address", ["", "feed/?q=a", "?q=a&format=csv", "?format=json"])
def test_no_engine_is_said_wherever_one_is_asked(told, client, address):
    told.is_down = True
    assert client.get(f"/en/search/{address}").status_code == 503


@pytest.mark.parametrize("address", ["", "?q=a", "feed/?q=a", "?q=a&format=csv", "suggest/?q=a", "opensearch.xml"])
def test_answers_may_be_kept_and_set_no_cookie(told, client, address):
    told.tell(*hits(3))
    answer = client.get(f"/en/search/{address}")
    assert (answer.status_code, answer["Cache-Control"]) == (200, "public, max-age=300")
    assert not answer.cookies
    head = client.head(f"/en/search/{address}")
    assert (head.status_code, head.content) == (200, b"")
    assert client.post(f"/en/search/{address}").status_code == 405


def test_an_editors_answers_are_not_kept(told, admin_client):
    assert "private" in admin_client.get("/en/search/?q=a")["Cache-Control"]


def test_results_are_not_for_crawlers_but_the_page_is(told, client):
    told.tell(hit())
    answer = client.get("/en/search/?q=saiga&q=x&page=1&x=y&type=decision")
    assert answer["X-Robots-Tag"] == "noindex, follow"
    page = html.fromstring(answer.content)
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex,follow"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["http://testserver/en/search/?q=x&type=decision"]
    assert read(client).xpath("//meta[@name='robots']") == []
    assert read(client).xpath("//link[@rel='canonical']/@href") == ["http://testserver/en/search/"]


def test_languages_keep_the_search(told, client):
    told.tell(hit())
    links = read(client, "?q=saiga&type=news").xpath("//nav[@class='languages']//a/@href")
    assert links == [f"/{code}/search/?q=saiga&type=news" for code in ("en", "fr", "es")]


@pytest.mark.parametrize("query", ["", "?q=saiga&type=news&sort=oldest"])
def test_page_is_valid_html(told, client, query):
    told.tell(*hits(90), counts=COUNTS, elsewhere={"fr": 2}, suggestion="saiga")
    Reading(client.get(f"/en/search/{query}").content)


def test_queries_do_not_grow_with_hits(told, client, count_queries):
    told.tell(hit(), counts={"type": {"news": 1}})
    client.get("/en/search/?q=a")
    few = count_queries(lambda: client.get("/en/search/?q=a"))
    told.tell(*hits(20), counts=COUNTS)
    assert count_queries(lambda: client.get("/en/search/?q=a&type=news&type=decision")) == few <= 6


def test_suggestions_are_in_the_form_that_browsers_know(told, client):
    told.suggestions = [Suggestion("The Saiga Antelope", "/en/saiga/"), Suggestion("saiga")]
    answer = client.get("/en/search/suggest/?q= Saig")
    assert answer["Content-Type"] == "application/x-suggestions+json"
    assert json.loads(answer.content) == ["Saig", ["The Saiga Antelope", "saiga"], [], ["/en/saiga/", ""]]
    assert json.loads(client.get("/en/search/suggest/").content) == ["", [], [], []]


def test_a_title_of_several_pages_is_suggested_once_as_words(told, client):
    told.suggestions = [Suggestion("Focal points", "/en/a/"), Suggestion("Focal points", "/en/b/"), Suggestion("focal")]
    assert json.loads(client.get("/en/search/suggest/?q=foc").content)[1::2] == [["Focal points", "focal"], ["", ""]]


def test_suggestions_of_no_engine_are_none(told, client):
    told.is_down = True
    answer = client.get("/en/search/suggest/?q=saig")
    assert (answer.status_code, json.loads(answer.content)[1]) == (503, [])


def test_browsers_learn_how_to_search_here(client, home):
    (address,) = html.fromstring(client.get("/fr/").content).xpath("//link[@rel='search']/@href")
    answer = client.get(address)
    root = etree.fromstring(answer.content)
    addresses = [url.get("template") for url in root.iter(f"{OPENSEARCH}Url")]
    assert answer["Content-Type"].startswith("application/opensearchdescription+xml")
    assert addresses == [
        "http://testserver/fr/search/?q={searchTerms}",
        "http://testserver/fr/search/suggest/?q={searchTerms}",
        "http://testserver/fr/search/opensearch.xml",
    ]
    assert len(root.findtext(f"{OPENSEARCH}ShortName")) <= 16
    assert root.findtext(f"{OPENSEARCH}Language") == "fr"


@pytest.mark.parametrize("address", ["/en/", "/fr/", "/en/nowhere/"])
def test_every_page_has_a_box_to_search_the_site(client, home, address):
    page = html.fromstring(client.get(address).content)
    (box,) = page.xpath("//header//form[@role='search']")
    assert box.get("action") == f"/{page.get('lang')}/search/"
    assert box.xpath("label/@for") == box.xpath("input/@id") == ["box-q"]
    assert box.xpath("input/@name") == ["q"]
    assert box.xpath("button/@type") == ["submit"]


def test_the_search_page_has_one_form_for_the_site(told, client):
    assert len(read(client).xpath("//form[@role='search']")) == 1


def test_pages_stay_within_their_budget(told, client, home):
    told.tell(*hits(20), counts={**COUNTS, "instrument": {f"i{number}": number for number in range(1, 31)}})
    for address in ("/en/search/?q=saiga", HomePage.objects.get(pk=home.pk).url):
        page = html.fromstring(client.get(address).content)
        assert len(page.xpath("//script | //link[@rel='stylesheet' or @rel='icon']")) <= 7
