"""What applies, today or on a day."""

from __future__ import annotations

import json
from datetime import date

from wagtail.models import PageViewRestriction

from decisions.applies.views import day_of
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory
from tests.reading import Reading
from tests.worlds import world


def history(*changes):
    """Changes of status as stream data."""
    blank = {"cause": None, "cause_text": "", "note": ""}
    return json.dumps([{"type": "change", "value": {"status": status, "on": on, **blank}} for status, on in changes])


def decision(index, title, **values):
    return DecisionPageFactory(parent=index, title=title, **values)


@world
def index():
    index = DecisionIndexPageFactory()
    decision(index, "Dated", number="1", history=history(("in_force", "2010-05-01"), ("repealed", "2020-05-01")))
    decision(index, "Amended", number="2", history=history(("amended", "2015-05-01")), kind="recommendation")
    decision(index, "Recorded", number="3", adopted_on=date(2012, 5, 1), status="in_force")
    decision(index, "Undated", number="4", status="in_force")
    decision(index, "Unknown", number="5")
    decision(index, "Draft", status="in_force", live=False)
    hidden = decision(index, "Hidden", status="in_force")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    return index


def titles(response):
    return [row.title for row in response.context["register"].page.object_list]


def test_day_is_a_date_or_nothing():
    assert [day_of(text) for text in ("2016-03-31", "2016-13-31", "yesterday", "")] == [date(2016, 3, 31), *[None] * 3]


def test_last_change_until_the_day_counts(index, client, locales):
    address = f"{index.url}applies/"
    assert titles(client.get(address)) == ["Recorded", "Undated", "Amended"]
    assert titles(client.get(f"{address}?on=2010-04-30")) == []
    assert titles(client.get(f"{address}?on=2010-05-01")) == ["Dated"]
    assert titles(client.get(f"{address}?on=2016-01-01")) == ["Dated", "Recorded", "Amended"]
    assert titles(client.get(f"{address}?on=2020-05-01&status=amended&kind=no")) == ["Amended"]
    french = index.get_translation(locales["fr"])
    assert titles(client.get(f"{french.url}applies/?on=2016-01-01")) == ["Dated", "Recorded", "Amended"]


def test_page_says_what_is_dated_and_what_is_recorded(index, client):
    words = Reading(client.get(f"{index.url}applies/?on=2016-01-01").content).words()["en"]
    assert "In force on 1 January 2016" in words
    assert "since 1 May 2010" in words
    assert words.count("recorded, not dated") == 1


def test_wrong_date_is_ignored_alone_with_a_word(index, client):
    response = client.get(f"{index.url}applies/?on=2016-02-30&kind=resolution")
    assert titles(response) == ["Recorded", "Undated"]
    assert "“2016-02-30” is no date" in response.content.decode()
    assert 'value=""' in response.content.decode()


def test_file_says_how_each_status_is_known(index, client):
    response = client.get(f"{index.url}applies/?on=2016-01-01&format=json")
    rows = json.loads(b"".join(response.streaming_content))["rows"]
    found = [(row["title"], row["status"]["code"], row["since"], row["evidence"]["code"]) for row in rows]
    assert found == [
        ("Dated", "in_force", "2010-05-01", "dated"),
        ("Recorded", "in_force", None, "recorded"),
        ("Amended", "amended", "2015-05-01", "dated"),
    ]
    assert "applies-2016-01-01" in response["Content-Disposition"]


def test_register_leads_to_it_and_it_costs_the_same_for_many(index, client, count_queries):
    address = f"{index.url}applies/"
    assert address in client.get(index.url).content.decode()
    client.get(address)
    few = count_queries(lambda: client.get(address))
    for number in range(4):
        decision(index, f"More {number}", history=history(("in_force", f"201{number}-01-01")))
    assert count_queries(lambda: client.get(address)) == few
    assert len(titles(client.get(address))) == 7
