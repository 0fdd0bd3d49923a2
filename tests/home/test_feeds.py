"""Lists as Atom feeds."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def entries(response):
    return list(ET.fromstring(response.content).iter(f"{ATOM}entry"))  # noqa: S314


def test_feed_has_the_newest_first_in_its_language_with_the_filters(home, client, locales):
    index = DecisionIndexPageFactory()
    older = DecisionPageFactory(parent=index, number="1.1", adopted_on=date(2012, 5, 4))
    DecisionPageFactory(parent=index, number="2.1", adopted_on=date(2015, 5, 4), kind="recommendation")
    DecisionPageFactory(parent=index, live=False)
    french = index.get_translation(locales["fr"])
    response = client.get(f"{french.url}feed/")
    root = ET.fromstring(response.content)  # noqa: S314
    titles = [entry.findtext(f"{ATOM}title") for entry in entries(response)]
    instrument = index.get_parent().specific.acronym
    assert response["Content-Type"].startswith("application/atom+xml")
    assert root.get(LANG) == "fr"
    assert titles == [f"{instrument} Recommandation 2.1: On Ponds 2.1", f"{instrument} Résolution 1.1: On Ponds 1.1"]
    assert [entry.get(LANG) for entry in entries(response)] == ["en", "en"]
    narrowed = client.get(f"{index.url}feed/?kind=resolution&year=none")
    assert [entry.findtext(f"{ATOM}id") for entry in entries(narrowed)] == [f"http://testserver{older.url}"]


def test_register_names_its_feed(home, client):
    index = DecisionIndexPageFactory()
    assert 'type="application/atom+xml"' in client.get(index.url).content.decode()
