"""The editors' matrix: decisions by languages."""

from __future__ import annotations

from io import BytesIO

from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from decisions.models import DecisionPage
from decisions.texts.states import CONDITIONS, TextState, state_of
from home.languages.entry import row_in
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory
from tests.factories.home import editor_of
from tests.factories.instruments import InstrumentPageFactory
from tests.worlds import world


@world
def other():
    """A decision of another instrument, a resolution, with a French text begun and no other."""
    index = DecisionIndexPageFactory(parent=InstrumentPageFactory())
    page = DecisionPageFactory(parent=index, title="On Marshes", kind="decision", provisions=1)
    DecisionPage.objects.filter(pk=row_in(page, "fr").pk).update(alias_of=None)
    return page


def matrix(client, **query):
    response = client.get(reverse("text_matrix"), query)
    assert response.status_code == 200
    return response


def states(response):
    return {
        page.title: [entry.state.value for entry in page.entries.values()] for page in response.context["object_list"]
    }


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_matrix_shows_each_text_with_its_state(decision, other, admin_client):
    response = matrix(admin_client)
    assert states(response) == {
        "On Ponds": ["published", "outdated", "missing"],
        "On Marshes": ["published", "draft", "missing"],
    }
    page = response.content.decode()
    for language in ("en", "fr", "es"):
        assert reverse("wagtailadmin_pages:edit", args=[row_in(decision, language).pk]) in page
    assert "official translation" in page
    assert reverse("text_matrix") in admin_client.get(reverse("wagtailadmin_home")).content.decode()


def test_matrix_is_narrowed(decision, other, admin_client):
    for query, titles in (
        ({"state": "outdated"}, {"On Ponds"}),
        ({"state": "draft", "language": "fr"}, {"On Marshes"}),
        ({"state": "draft", "language": "es"}, set()),
        ({"state": "missing", "language": "es"}, {"On Ponds", "On Marshes"}),
        ({"language": "es"}, set()),
        ({"kind": "decision"}, {"On Marshes"}),
        ({"instrument": other.instrument_id}, {"On Marshes"}),
        ({"state": "nonsense", "p": "99"}, {"On Ponds", "On Marshes"}),
    ):
        assert set(states(matrix(admin_client, **query))) == titles, query


def test_matrix_is_exported(decision, other, admin_client):
    csv = b"".join(matrix(admin_client, export="csv").streaming_content).decode().splitlines()
    assert csv[0] == "Instrument,Number,Title,English,Français,Español"
    assert any("On Ponds" in line and '"outdated, official translation",missing' in line for line in csv)
    book = load_workbook(BytesIO(b"".join(matrix(admin_client, export="xlsx").streaming_content)))
    assert len(list(book.active.rows)) == 3


def test_conditions_are_the_states(decision, other):
    for state in TextState:
        found = set(DecisionPage.objects.filter(CONDITIONS[state]))
        assert found == {row for row in DecisionPage.objects.all() if state_of(row) == state}
        assert found


def test_editors_see_their_own_instruments_and_link_to_rows_they_may_edit(decision, other):
    french = row_in(decision, "fr")
    response = matrix(signed_in(editor_of(french, permissions=("change",))))
    assert set(states(response)) == {"On Ponds"}
    page = response.content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[french.pk]) in page
    assert reverse("wagtailadmin_pages:edit", args=[decision.pk]) not in page


def test_matrix_is_for_editors(home):
    assert signed_in(editor_of(home, permissions=())).get(reverse("text_matrix")).status_code == 302


def test_matrix_costs_the_same_for_many(decision, other, admin_client, count_queries):
    matrix(admin_client)
    few = count_queries(lambda: matrix(admin_client))
    for _ in range(3):
        DecisionPageFactory(parent=other.get_parent())
    assert count_queries(lambda: matrix(admin_client)) == few
