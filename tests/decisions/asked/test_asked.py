"""What decisions ask, of whom and until when."""

from __future__ import annotations

import json
from datetime import date, timedelta

from asked_help import asking, decision
from wagtail.models import PageViewRestriction

from decisions.asked.enums import Due
from decisions.asked.facets import addressees_of
from decisions.asked.querysets import asked
from home.dates import today
from tests.factories.decisions import (
    DecisionIndexPageFactory,
    DecisionPageFactory,
    MeetingIndexPageFactory,
    MeetingPageFactory,
    provision,
)
from tests.factories.home import TopicFactory
from tests.factories.instruments import InstrumentPageFactory
from tests.reading import Reading
from tests.worlds import world

SOON = today() + timedelta(days=9)


@world
def index():
    """Everything a list must sort: to come, undated, past, over; and what it must not show."""
    instrument = InstrumentPageFactory(acronym="AEWA", slug="aewa")
    index = DecisionIndexPageFactory(parent=instrument)
    meeting = MeetingPageFactory(
        parent=MeetingIndexPageFactory(parent=instrument), opened_on=SOON, closed_on=SOON + timedelta(days=2)
    )
    ponds = decision(
        index,
        provision("that ponds dry up;", verb="Noting"),
        asking("all ponds to be counted;", "parties", "secretariat", due_at=meeting.symbol, number="1"),
        asking("ducks to be ringed;", "parties", due_on="2012-05-04", number="2"),
        asking("money;", "donors", number="3"),
        status="in_force",
    )
    ponds.topics.add(TopicFactory(name="Ponds"))
    ponds.save_revision().publish()
    decision(index, asking("swans to be fed;", "parties", due_on=SOON.isoformat()), status="repealed")
    decision(index, asking("a draft;", "parties"), live=False)
    hidden = decision(index, asking("a secret;", "parties", due_on=SOON.isoformat()))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    return index


def texts(response):
    return [row.text for row in response.context["register"].page.object_list]


def test_next_comes_first_and_what_is_over_last(index):
    found = [(row.text, row.due) for row in asked(index)]
    assert found == [
        ("all ponds to be counted;", Due.TO_COME),
        ("money;", Due.UNDATED),
        ("ducks to be ringed;", Due.PAST),
        ("swans to be fed;", Due.LAPSED),
    ]
    assert addressees_of(asked(index)) == [
        ("Parties", "parties", 3),
        ("Secretariat", "secretariat", 1),
        ("donors", "donors", 1),
    ]


def test_list_links_each_provision_and_says_when_and_to_whom(index, client):
    response = client.get(f"{index.url}asked/")
    page = Reading(response.content)
    links = [link.get("href") for link in page.all("a")]
    words = page.words()["en"]
    assert any(link.endswith("#p-1") for link in links)
    assert "at B" in words
    assert f"{SOON.day}" in words
    assert "Parties, Secretariat" in words
    assert "4 provisions" in words
    assert f"{index.url}asked/donors/" in links
    assert "a secret;" not in words


FILTERS = {
    "due=past": ["ducks to be ringed;"],
    "year=2012&due=never": ["ducks to be ringed;"],
    "addressee=secretariat": ["all ponds to be counted;"],
    "status=repealed": ["swans to be fed;"],
    "q=urges+duck": ["ducks to be ringed;"],
    "topic=ponds&addressee=donors&instrument=aewa": ["money;"],
}
WRONG = ["year=99999999999999999999&addressee=nobody&status=%00", "instrument=cms&page=zz"]


def test_filters_narrow_and_a_wrong_one_is_ignored_alone(index, client):
    address = f"{index.url}asked/"
    everything = [row.text for row in asked(index)]
    assert {query: texts(client.get(f"{address}?{query}")) for query in FILTERS} == FILTERS
    assert [texts(client.get(f"{address}?{query}")) for query in WRONG] == [everything] * 2
    assert texts(client.get(f"{address}donors/")) == ["money;"]
    assert client.get(f"{address}range-states/").status_code == 200
    assert client.get(f"{address}range_states/").status_code == 404
    assert client.get(f"{address}everyone/").status_code == 404


def test_other_readers_meet_the_words_marked_as_foreign(index, client, locales):
    french = index.get_translation(locales["fr"])
    words = Reading(client.get(f"{french.url}asked/").content).words()
    assert "all ponds to be counted;" in words["en"]
    assert "Parties, Secrétariat" in words["fr"]
    assert "ponds" not in words["fr"]


def test_family_lists_what_all_instruments_ask(index, client, home):
    family = DecisionIndexPageFactory(parent=home)
    other = DecisionIndexPageFactory(parent=InstrumentPageFactory(acronym="CMS", slug="cms"))
    decision(other, asking("whales to be heard;", "parties", due_on="2031-01-01"))
    found = texts(client.get(f"{family.url}asked/parties/"))
    assert "whales to be heard;" in found
    assert len(found) == 4
    assert texts(client.get(f"{family.url}asked/?instrument=cms")) == ["whales to be heard;"]


def test_file_has_a_row_for_each_provision(index, client):
    response = client.get(f"{index.url}asked/parties/?format=json&due=to_come")
    answer = json.loads(b"".join(response.streaming_content))
    [row] = answer["rows"]
    assert [one["code"] for one in row["addressees"]] == ["parties", "secretariat"]
    assert (row["due_on"], row["provision"], row["words"]) == (SOON.isoformat(), "1", "Urges all ponds to be counted;")
    assert row["address"].endswith("#p-1")
    assert response["Content-Disposition"].endswith(f'aewa-decisions-asked-parties-{date.today():%Y-%m-%d}.json"')


def test_front_pages_show_what_is_due_and_nothing_else(index, client, home):
    DecisionIndexPageFactory(parent=home)
    for page in (home, index.get_parent()):
        words = Reading(client.get(page.get_url()).content).words()["en"]
        assert "all ponds to be counted;" in words
        assert "ducks to be ringed;" not in words
        assert "swans to be fed;" not in words


def test_list_costs_the_same_for_many(home, client, count_queries):
    index = DecisionIndexPageFactory()
    asked_of = f"{index.url}asked/"
    addresses = [asked_of, f"{asked_of}?format=csv", f"{index.url}?addressee=parties", f"{index.url}?format=json"]

    def cost(address):
        return count_queries(lambda: b"".join(client.get(address)))

    def ask():
        return [asking(f"pond {n};", "parties", due_on="2031-01-01", number=str(n)) for n in range(10)]

    decision(index, *ask())
    few = [(cost(address), cost(address))[1] for address in addresses]
    for _ in range(2):
        decision(index, *ask())
    assert [cost(address) for address in addresses] == few


def test_register_is_narrowed_by_addressee_in_every_language(home, client, locales):
    index = DecisionIndexPageFactory()
    first = decision(index, asking("a;", "parties"), asking("b;", "parties"))
    DecisionPageFactory(parent=index, provisions=1)
    for row in (index, index.get_translation(locales["fr"])):
        register = client.get(f"{row.url}?addressee=parties&kind=none").context["register"]
        choice = next(choice for choice in register.choices if choice.name == "addressee")
        assert [found.translation_key for found in register.page.object_list] == [first.translation_key]
        assert [(option.value, option.count) for option in choice.options] == [("parties", 1)]
