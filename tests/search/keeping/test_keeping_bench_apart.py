"""The benchmark leaves the site as it was."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from search.models import Generation
from search.sources import sources


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_it_runs_in_a_database_of_its_own(run):
    before = (connection.settings_dict["NAME"], sources(), list(Generation.objects.values()))
    code, said = run("bench_search", "--documents", "30", "--queries", "6", "--format", "json")
    assert code == 0
    (measured,) = json.loads(said)["measured"]
    assert measured["documents"] == 30
    assert [times["kind"] for times in measured["times"]][-1] == "update to visible"
    assert (connection.settings_dict["NAME"], sources(), list(Generation.objects.values())) == before
