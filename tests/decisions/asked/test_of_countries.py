"""What decisions ask of a country, and what is due from it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from asked_help import asking, decision
from wagtail.models import PageViewRestriction

from home.dates import today
from home.languages.entry import write
from home.languages.words import as_stream, blocks_of
from instruments.due import dues
from tests.factories.decisions import DecisionIndexPageFactory, MeetingIndexPageFactory, MeetingPageFactory
from tests.factories.home import front_page
from tests.factories.instruments import CountryFactory, CountryIndexPageFactory, PartyFactory
from tests.factories.standing import standing_instrument
from tests.reading import Reading
from tests.worlds import world

SOON = today() + timedelta(days=9)
LATER = today() + timedelta(days=300)


@world
def index():
    DecisionIndexPageFactory(parent=front_page())
    CountryIndexPageFactory()
    return DecisionIndexPageFactory()


@world
def country(index):
    country = CountryFactory(iso3="KEN", name_en="Kenya")
    PartyFactory(instrument=standing_instrument(), country=country)
    return country


def found(locales, first=None, last=None, language="en"):
    return dues([standing_instrument().pk], first or today(), last or SOON, locales[language])


def page_words(client):
    return Reading(client.get("/en/countries/ken/").content).words()["en"]


def test_due_is_what_parties_are_asked_in_the_time_by_date_or_at_a_meeting(index, locales):
    meeting = MeetingPageFactory(parent=MeetingIndexPageFactory(), opened_on=SOON, closed_on=SOON)
    ponds = decision(
        index,
        asking("count ponds;", "parties", "secretariat", due_at=meeting.symbol, number="1"),
        asking("sign;", "signatories", due_on=today().isoformat()),
        asking("pay;", "donors", due_on=SOON.isoformat()),
        asking("wait;", "parties", due_on=LATER.isoformat()),
        asking("whenever;", "parties"),
        number="1.2",
    )
    decision(index, asking("over;", "parties", due_on=SOON.isoformat()), status="repealed")
    hidden = decision(index, asking("secret;", "parties", due_on=SOON.isoformat()))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    first, second = found(locales)
    assert (first.title, first.on) == ("Resolution 1.2: Urges sign;", today())
    assert (second.title, second.on) == ("Resolution 1.2: Urges count ponds;", SOON)
    assert second.key == f"provision:{ponds.pk}:{blocks_of(ponds)[0]['id']}"
    assert second.url == f"{ponds.url}#p-1"
    assert second.instrument == standing_instrument().pk
    assert second.countries is None


def test_due_keeps_its_key_in_every_language_and_says_its_words_language(index, locales):
    ponds = decision(index, asking("count ponds;", "parties", due_on=SOON.isoformat()), number="1.2")
    (english,), (alias,) = found(locales), found(locales, language="fr")
    assert (alias.key, alias.lang, alias.title) == (english.key, "en", english.title)
    assert alias.url.startswith("/fr/")
    blocks = blocks_of(ponds)
    blocks[0]["value"].update(verb="Prie", text="les Parties de compter ;")
    write(ponds, "fr", {"title": "Des étangs", "provisions": as_stream(blocks)})
    (french,) = found(locales, language="fr")
    assert (french.key, french.lang) == (english.key, "fr")
    assert "Prie les Parties" in french.title


def test_dues_of_other_instruments_stay_out(index, locales):
    decision(index, asking("count ponds;", "parties", due_on=SOON.isoformat()))
    assert dues([standing_instrument().pk + 1], today(), SOON, locales["en"]) == []


def test_dues_cost_the_same_for_many(index, locales, count_queries):
    decision(index, asking("count ponds;", "parties", due_on=SOON.isoformat()))
    found(locales)
    few = count_queries(lambda: found(locales))
    decision(index, *(asking(f"count pond {n};", "parties", due_on=SOON.isoformat()) for n in range(5)))
    assert len(found(locales)) == 6
    assert count_queries(lambda: found(locales)) == few


def test_country_page_shows_what_comes_next_first_and_the_way_to_all(index, country, client):
    decision(
        index,
        asking("whenever;", "parties", number="1"),
        asking("soon;", "parties", due_on=SOON.isoformat(), number="2"),
        asking("long ago;", "parties", due_on="2001-01-01", number="3"),
        asking("sign;", "signatories", number="4"),
    )
    words = page_words(client)
    assert words.index("soon;") < words.index("whenever;")
    assert "long ago;" not in words
    assert "sign;" not in words
    links = {link.get("href") for link in Reading(client.get("/en/countries/ken/").content).all("a")}
    assert "/en/decisions/asked/parties/?instrument=standing" in links
    assert "AP 3" in words


def test_signatory_is_asked_what_signatories_are(index, country, client):
    country.parties.update(status="signatory")
    decision(index, asking("sign;", "signatories"), asking("soon;", "parties", due_on=SOON.isoformat()))
    words = page_words(client)
    assert "sign;" in words
    assert "soon;" not in words


@pytest.mark.parametrize("values", [{"status": "range_state"}, {"ended_on": today()}])
def test_country_that_is_not_bound_is_asked_nothing(index, country, client, values):
    country.parties.update(**values)
    decision(index, asking("soon;", "parties", due_on=SOON.isoformat()))
    assert "soon;" not in page_words(client)


def test_country_page_asks_the_same_for_many(index, country, client, count_queries):
    decision(index, asking("soon;", "parties", due_on=SOON.isoformat()))
    client.get("/en/countries/ken/")
    few = count_queries(lambda: client.get("/en/countries/ken/"))
    for _ in range(2):
        decision(index, *(asking(f"pond {n};", "parties", due_on=SOON.isoformat()) for n in range(4)))
    assert count_queries(lambda: client.get("/en/countries/ken/")) == few


def test_front_pages_say_nothing_where_nothing_is_due(index, home, client):
    assert client.get("/en/decisions/asked/").status_code == 200
    assert 'id="part-due"' not in client.get(home.url).content.decode()
