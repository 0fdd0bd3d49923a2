"""Elasticsearch dies while pages are published, and comes back: nobody notices, and nothing is lost."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command

from search.models import Change
from search.query import Query
from search.searching import search
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

    from elasticsearch_node import Cluster

pytestmark = [pytest.mark.cluster, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

PUBLISHED = 200
PAGES = 40
KILLED, BACK = 70, 140


@pytest.fixture
def site(elasticsearch_node: Cluster, settings: SettingsWrapper) -> Cluster:
    """One that searches by a node of its own."""
    settings.ELASTICSEARCH_URL = [elasticsearch_node.url]
    settings.ELASTICSEARCH_PREFIX = "killed"
    settings.SEARCH_ENGINE = "elasticsearch"
    settings.SEARCH_FOLLOWS = True
    return elasticsearch_node


def checked() -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("check_search", "--engine", "elasticsearch", stdout=out)
    except CommandError as error:
        return error.returncode, str(error)
    return 0, out.getvalue()


def test_elasticsearch_killed_amid_200_publications_has_them_all_when_it_returns(site):
    index = NewsIndexPageFactory()
    pages = [NewsPageFactory(parent=index) for _ in range(PAGES)]
    call_command("rebuild_search", "--engine", "elasticsearch")
    assert checked()[0] == 0
    for number in range(PUBLISHED):
        if number == KILLED:
            site.nodes[0].kill()
        if number == BACK:
            waiting = Change.objects.filter(generation__engine="elasticsearch").count()
            site.start()
            site.wait()
            cache.clear()  # half a minute later
        page = pages[number % PAGES]
        page.title = f"Publication {number}"
        page.save_revision().publish()
        if number == KILLED:
            code, said = checked()
            assert code == 1
            assert "does not answer" in said
    assert waiting >= BACK - KILLED
    assert checked() == (0, "")
    assert not Change.objects.filter(generation__engine="elasticsearch").exists()
    last = search(Query(f'"Publication {PUBLISHED - 1}"'))
    assert last.engine == "elasticsearch"
    assert [hit.title for hit in last.hits] == [f"Publication {PUBLISHED - 1}"]
