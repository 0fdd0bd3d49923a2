"""What a search finds, as an Atom feed and as files."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO

from lxml import etree

from search.query import Order
from tests.search.pages import found, hit, hits

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(client, address):
    answer = client.get(address)
    assert answer["Content-Type"].startswith("application/atom+xml")
    return etree.fromstring(answer.content)


def rows(answer):
    return list(csv.DictReader(StringIO(answer.content.decode().removeprefix("\ufeff"))))


def test_feed_has_the_newest_first_whatever_the_order_of_the_page(told, client):
    told.tell(
        hit("new", html="about <mark>saigas</mark> &amp; more"), hit("altes", language="fr"), hit("timeless", date=None)
    )
    root = feed(client, "/en/search/feed/?q=saiga&type=decision&sort=oldest&page=3")
    query = told.queries[-1]
    assert (query.text, query.order, query.page, query.size) == ("saiga", Order.NEWEST, 1, 50)
    entries = list(root.iter(f"{ATOM}entry"))
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        "http://testserver/en/new/",
        "http://testserver/en/altes/",
    ]
    assert [entry.get(LANG) for entry in entries] == ["en", "fr"]
    assert entries[0].findtext(f"{ATOM}summary") == "about saigas & more"
    assert entries[0].findtext(f"{ATOM}updated").startswith("2014-11-09T00:00:00")
    assert root.get(LANG) == "en"


def test_feed_is_valid(told, client):
    told.tell(*hits(60))
    root = feed(client, "/fr/search/feed/?q=saiga&x=y")
    assert len(list(root.iter(f"{ATOM}entry"))) == 50
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    own = "http://testserver/fr/search/feed/?q=saiga"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert (root.findtext(f"{ATOM}id"), links["self"]) == (own, own)
    assert links["alternate"] == "http://testserver/fr/search/?q=saiga"
    assert "“saiga”" in root.findtext(f"{ATOM}title")


def test_results_name_their_feed_and_their_files_with_all_that_was_asked(told, client):
    told.tell(*hits(30))
    content = client.get("/en/search/?q=saiga&type=news&sort=newest&page=2").content.decode()
    feed_address = 'href="/en/search/feed/?q=saiga&amp;type=news"'
    assert content.count(feed_address) == 2
    for form in ("csv", "json"):
        assert f'href="/en/search/?q=saiga&amp;type=news&amp;sort=newest&amp;format={form}"' in content


def test_csv_has_the_best_passage_of_each_hit_and_runs_nothing(told, client):
    facets = {"type": ("decision",), "instrument": ("cms",), "status": ("repealed",)}
    passage = found("/en/saiga/#p-4", "protect <mark>saigas</mark> &lt;now&gt;", "4")
    told.tell(
        hit(title="=HYPERLINK(1)", codes=("Resolution 4.1",), facets=facets, parts=(passage,)), hit("b", date=None)
    )
    answer = client.get("/en/search/?q=Saïga antelope&format=csv")
    first, second = rows(answer)
    assert first == {
        "Type": "Decision",
        "Symbol": "Resolution 4.1",
        "Title": "'=HYPERLINK(1)",
        "Language of the title": "en",
        "Instrument": "CMS",
        "Date": "2014-11-09",
        "Status": "repealed",
        "Address": "http://testserver/en/saiga/",
        "Passage": "protect saigas <now>",
        "Address of the passage": "http://testserver/en/saiga/#p-4",
    }
    assert (second["Date"], second["Passage"]) == ("", "")
    assert f'filename="search-saiga-antelope-{date.today():%Y-%m-}' in answer["Content-Disposition"]
    assert answer["X-Robots-Tag"].startswith("noindex")


def test_json_says_what_it_is_and_has_the_same_keys_in_every_language(told, client):
    told.tell(*hits(60))
    english, french = (
        json.loads(client.get(f"/{code}/search/?q=saiga&type=news&format=json").content) for code in ("en", "fr")
    )
    assert english.keys() == french.keys()
    assert english["rows"][0].keys() == french["columns"].keys()
    assert (english["count"], english["rows_given"], french["language"]) == (60, 60, "fr")
    assert english["filters"] == [{"name": "type", "label": "Type", "value": "News"}]
    assert english["address"] == "http://testserver/en/search/?q=saiga&type=news"
    assert english["rows"][0]["symbol"] is None


def test_files_have_all_that_can_be_asked_for_page_by_page(told, client):
    told.tell(*hits(1200))
    said = json.loads(client.get("/en/search/?q=saiga&format=json").content)
    assert (said["count"], said["rows_given"], len(said["rows"])) == (1200, 1000, 1000)
    assert [query.page for query in told.queries] == list(range(1, 21))
    assert len({row["address"] for row in said["rows"]}) == 1000
