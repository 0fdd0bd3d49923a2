"""Replies to notifications among what is due."""

from __future__ import annotations

from datetime import date

import pytest

from home.languages.entry import write
from instruments.due import dues
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory
from tests.factories.instruments import InstrumentPageFactory
from tests.factories.standing import standing_instrument

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)


def found(language, locales, *instruments):
    return [
        (due.title, due.lang, due.instrument)
        for due in dues([one.pk for one in instruments], FIRST, LAST, locales[language])
    ]


def test_a_notification_is_to_be_answered_by_the_parties_of_its_instrument(locales, count_queries):
    mine, other = standing_instrument(), InstrumentPageFactory()
    index = NewsIndexPageFactory(parent=mine)
    asked = NewsPageFactory(parent=index, title="Ponds, please", reply_by=date(2027, 3, 1))
    write(asked, "fr", {"title": "Vos étangs"})
    NewsPageFactory(parent=index, reply_by=date(2028, 3, 1))
    NewsPageFactory(parent=index, live=False, reply_by=date(2027, 3, 1))
    assert found("fr", locales, mine, other) == [("Vos étangs", "fr", mine.pk)]
    few = count_queries(lambda: found("en", locales, mine))
    assert found("es", locales, mine) == [("Ponds, please", "en", mine.pk)]
    assert found("en", locales, other) == []
    NewsPageFactory(parent=index, reply_by=date(2027, 4, 1))
    assert count_queries(lambda: found("en", locales, mine)) == few


def test_the_same_notification_has_one_key_in_every_language(locales):
    NewsPageFactory(parent=NewsIndexPageFactory(parent=standing_instrument()), reply_by=date(2027, 3, 1))
    keys = {due.key for locale in locales.values() for due in dues([standing_instrument().pk], FIRST, LAST, locale)}
    assert len(keys) == 1
