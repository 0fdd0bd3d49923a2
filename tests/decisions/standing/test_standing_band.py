"""The band above a decision's title: which status, since when, by what; and how it stood on another day."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.core.management import CommandError, call_command
from standing_help import change, publish

from decisions.models import DecisionPage
from home.languages.entry import row_in
from tests.factories.decisions import DecisionPageFactory
from tests.reading import Reading
from tests.worlds import world

STOOD = {
    "2017-10-27": "On 27 October 2017: not adopted yet.",
    "2017-10-28": "On 28 October 2017: adopted. The first change of its status recorded is of a later day.",
    "2018-01-26": "On 26 January 2018: In force since 26 January 2018 ( Article XI ) 90 days after",
    "2024-02-16": "On 16 February 2024: Amended by",
    "2024-02-17": "On 17 February 2024: Superseded by",
    "2099-01-01": "Repealed since 1 January 2099",
    "2024-02-30": "That is no date. What you see is the decision as it stands today.",
    "%00<b>": "That is no date.",
}


def band(client, page, query=""):
    """The words of the band, whatever their language."""
    root = Reading(client.get(f"{page.url}{query}").content).root
    (found,) = (element for element in root.iter("div") if "band" in element.get("class", "").split())
    return " ".join(" ".join(found.itertext()).split())


@world
def decisions():
    """12.4, amended by 13.1, superseded by 12.4 (Rev.COP14); and a draft that would repeal it."""
    old = DecisionPageFactory(number="12.4", adopted_on=date(2017, 10, 28))
    index = old.get_parent()
    amending = DecisionPageFactory(parent=index, number="13.1")
    new = DecisionPageFactory(parent=index, number="12.4 (Rev.COP14)", slug="rev", adopted_on=date(2024, 2, 17))
    draft = DecisionPageFactory(parent=index, number="15.1", live=False)
    history = [
        change("superseded", "2024-02-17", new),
        change("in_force", "2018-01-26", cause_text="Article XI", note="90 days after"),
        change("amended", "2020-02-22", amending),
        change("repealed", "2099-01-01", draft),
    ]
    return publish(old, history=history), new


def test_band_says_status_day_and_cause(decisions, client):
    old, new = decisions
    said = band(client, old)
    name = old.get_parent().get_parent().specific.acronym
    assert said.startswith(f"Superseded by {name} Resolution 12.4 (Rev.COP14) since 17 February 2024")
    assert f"Amended by {name} Resolution 13.1 on 22 February 2020" in said
    assert "To come: Repealed from 1 January 2099" in said
    assert "15.1" not in said
    root = Reading(client.get(old.url).content).root
    order = [element.get("class") or element.tag for element in root.iter() if element.tag in ("div", "h1")]
    assert order.index("band is-superseded") < order.index("h1")
    assert new.url in client.get(old.url).content.decode()


def test_decision_as_it_stood(decisions, client):
    old, _ = decisions
    for day, said in STOOD.items():
        found = band(client, old, f"?on={day}")
        assert said in found
        assert found.startswith("Superseded by")
        assert ("The version of that day" in found) == (day in ("2024-02-17", "2099-01-01"))


def test_revision_without_history_says_the_status_of_its_page_and_the_version_of_an_earlier_day(decisions, client):
    old, new = decisions
    assert band(client, new).startswith("Status not recorded As it stood")
    french = row_in(new, "fr")
    assert "2020" in band(client, french, "?on=2020-01-01")
    assert row_in(old, "fr").url in client.get(f"{french.url}?on=2020-01-01").content.decode()


def test_band_and_life_cost_the_same_for_many_changes(decisions, client, count_queries):
    old, new = decisions
    client.get(old.url)
    few = count_queries(lambda: client.get(old.url))
    causes = [DecisionPageFactory(parent=old.get_parent(), number=f"16.{n}") for n in range(3)]
    publish(old, history=[change("amended", f"202{n}-02-22", cause) for n, cause in enumerate([*causes, new])])
    assert count_queries(lambda: client.get(old.url)) == few


def test_life_tells_adoption_changes_and_versions_in_order(decisions, client):
    old, new = decisions
    for page, days in [
        (old, ["2017-10-28", "2018-01-26", "2020-02-22", "2024-02-17", "2099-01-01"]),
        (new, ["2017-10-28", "2024-02-17"]),
    ]:
        (line,) = (part for part in Reading(client.get(page.url).content).all("ol") if part.get("class") == "line")
        assert [time.get("datetime") for time in line.iter("time")] == days
    alone = DecisionPageFactory(parent=old.get_parent(), number="17.1", adopted_on=date(2020, 1, 1))
    assert b"Its life" not in client.get(alone.url).content


def test_change_to_come_takes_effect_on_its_day_in_every_language(decisions):
    old, _ = decisions
    with time_machine.travel(date(2099, 1, 2)):
        with pytest.raises(CommandError, match="1 decisions"):
            call_command("settle_status", "--check")
        call_command("settle_status")
        call_command("settle_status", "--check")
    rows = DecisionPage.objects.filter(translation_key=old.translation_key)
    assert set(rows.values_list("status", flat=True)) == {"repealed"}
