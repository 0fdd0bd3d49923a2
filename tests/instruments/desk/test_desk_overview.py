"""What the desk shows of the world outside: what is new, and what is due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from desk_help import at_desk
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from home.languages.entry import write
from instruments import due
from instruments.desk import latest
from instruments.desk.latest import news
from instruments.due import Due
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory
from tests.factories.instruments import InstrumentPageFactory, PartyFactory
from tests.factories.registry import AppointmentFactory
from tests.factories.standing import standing_instrument
from tests.reading import Reading

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def register(db):
    return DecisionIndexPageFactory(parent=standing_instrument())


@pytest.fixture
def entry():
    return AppointmentFactory()


def dated(page, published, changed=None):
    """A page first published then, and changed since, in each language."""
    rows = Page.objects.filter(translation_key=page.translation_key)
    rows.update(first_published_at=published, last_published_at=changed or published)
    return page


def titles(since, code="en", instruments=None):
    found = news(instruments or [standing_instrument().pk], since, Locale.objects.get(language_code=code))
    return {item.page.title: item.is_new for item in found}


def test_what_was_published_or_changed_since_is_told_once_in_the_readers_language(register):
    before, after = NOW - timedelta(days=9), NOW + timedelta(days=1)
    dated(DecisionPageFactory(parent=register, title="Old"), before)
    dated(DecisionPageFactory(parent=register, title="Changed"), before, after)
    fresh = dated(DecisionPageFactory(parent=register, title="Fresh"), after)
    DecisionPageFactory(parent=register, title="Draft", live=False)
    hidden = dated(DecisionPageFactory(parent=register, title="Hidden"), after)
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    write(fresh, "fr", {"title": "Récente"})
    dated(fresh, after)
    assert titles(NOW) == {"Changed": False, "Fresh": True}
    assert titles(NOW, "fr") == {"Changed": False, "Récente": True}


def test_titles_say_their_language(register, entry):
    dated(DecisionPageFactory(parent=register, title="Only English"), NOW)
    client = at_desk(entry.person)
    words = Reading(client.get("/fr/desk/").content).words()
    assert "Only English" in words["en"]
    assert "Only English" not in words["fr"]


def test_news_comes_from_the_instruments_that_the_country_has_joined(entry):
    joined, other = InstrumentPageFactory(), InstrumentPageFactory()
    PartyFactory(instrument=joined, country=entry.country)
    PartyFactory(instrument=other, country=entry.country, ended_on=date(2020, 1, 1))
    for place in (joined, other):
        DecisionPageFactory(parent=DecisionIndexPageFactory(parent=place), title=f"Of {place.acronym}")
    shown = at_desk(entry.person).get("/en/desk/").content.decode()
    assert f"Of {joined.acronym}" in shown
    assert f"Of {other.acronym}" not in shown


def test_the_desk_looks_back_to_the_visit_before(entry):
    with time_machine.travel(timezone.make_aware(timezone.datetime(2030, 5, 20, 12)), tick=False) as clock:
        client = at_desk(entry.person)
        assert client.get("/en/desk/").context["since"].date() == date(2030, 5, 1)
        clock.shift(timedelta(days=40))
        client = at_desk(entry.person)
        assert client.get("/en/desk/").context["since"].date() == date(2030, 5, 20)
        assert client.get("/en/desk/").context["since"].date() == date(2030, 5, 20)


def test_only_what_the_country_owes_is_due(entry, monkeypatch):
    PartyFactory(instrument=standing_instrument(), country=entry.country)
    key, stranger = standing_instrument().pk, InstrumentPageFactory().pk
    today = timezone.localdate()
    owed = {
        "Of all": (key, today, None),
        "Of mine": (key, today + timedelta(days=9), frozenset({entry.country_id})),
        "Of another country": (key, today, frozenset({0})),
        "Of another instrument": (stranger, today, None),
    }
    found = [Due(title, on, "report", title, "en", "/", place, who) for title, (place, on, who) in owed.items()]
    monkeypatch.setattr(due, "_registered", [lambda *asked: found])
    shown = at_desk(entry.person).get("/en/desk/").context["dues"]
    assert [item.title for item in shown] == ["Of all", "Of mine"]


def test_the_desk_costs_the_same_with_much_on_it(entry, register, count_queries):
    client = at_desk(entry.person)
    DecisionPageFactory(parent=register)
    AppointmentFactory(country=entry.country)
    client.get("/en/desk/")
    few = count_queries(lambda: client.get("/en/desk/"))
    for _ in range(3):
        DecisionPageFactory(parent=register)
        AppointmentFactory(country=entry.country)
    assert count_queries(lambda: client.get("/en/desk/")) == few


def test_news_never_grows(register, monkeypatch):
    monkeypatch.setattr(latest, "FEW", 1)
    dated(DecisionPageFactory(parent=register, title="First"), NOW)
    dated(DecisionPageFactory(parent=register, title="Last"), NOW + timedelta(hours=1))
    assert titles(NOW) == {"Last": True}
