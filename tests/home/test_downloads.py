"""Lists as files: the rows that the filters leave, safe to open, the same keys in every language."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from home import listing
from home.columns import Coded, Column
from home.downloads import in_words, plain
from home.workbook import workbook
from search.answers import FORMULA, unexecuted
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory
from tests.worlds import world


@given(st.text())
def test_no_text_is_taken_for_a_formula(text):
    cell = unexecuted(text)
    assert not cell.startswith(FORMULA)
    assert cell.removeprefix("'") == text.removeprefix("'")


@pytest.mark.parametrize("value", [-3, date(2026, 3, 23), None])
def test_what_is_no_text_is_written_as_it_is(value):
    assert unexecuted(value) is value


def test_table_says_the_label_of_a_code_and_json_both():
    parties, secretariat = Coded("parties", "Parties"), Coded("secretariat", "Secrétariat")
    assert in_words([parties, secretariat]) == "Parties; Secrétariat"
    assert plain([parties]) == [{"code": "parties", "label": "Parties"}]
    assert plain(date(2026, 3, 23)) == "2026-03-23"


def test_column_of_what_a_row_lacks_is_empty(rf):
    assert Column("meeting", "Meeting", "meeting_localized.symbol").of(object(), rf.get("/")) is None


@given(st.lists(st.text(max_size=20), min_size=1, max_size=3))
def test_workbook_keeps_every_text_a_text(texts):
    book = load_workbook(BytesIO(workbook("a/b: c" * 9, ["=A1"] * len(texts), [texts], "About", [("Date", "=1")])))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s"}


@world
def news():
    index = NewsIndexPageFactory()
    NewsPageFactory(parent=index, title="=HYPERLINK(1)", kind="press_release", published_on=date(2025, 1, 2))
    NewsPageFactory(parent=index, title="Grues, “cendrées”", published_on=date(2026, 1, 2))
    NewsPageFactory(parent=index, title="Secret", live=False)
    return index


def body(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_csv_opens_in_a_spreadsheet_and_runs_nothing(news, client):
    response = client.get(f"{news.url}?format=csv&kind=press_release")
    text = body(response).decode()
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))
    assert text.startswith("\ufeff")
    assert [(row["Title"], row["Date"], row["Kind"]) for row in rows] == [
        ("'=HYPERLINK(1)", "2025-01-02", "press release")
    ]
    assert f'filename="latest-{date.today():%Y-%m-}' in response["Content-Disposition"]
    assert "max-age" in response["Cache-Control"]


def test_xlsx_holds_texts_dates_and_what_it_is(news, client):
    book = load_workbook(BytesIO(body(client.get(f"{news.url}?format=xlsx"))))
    head, newest, _ = book.worksheets[0].iter_rows(values_only=True)
    assert head[0] == "Date"
    assert newest[0].date() == date(2026, 1, 2)
    assert "Grues, “cendrées”" in newest
    assert "2 / 2" in [row[1] for row in book.worksheets[1].iter_rows(values_only=True)]


def test_json_has_the_same_keys_in_every_language(news, client, locales):
    french = news.get_translation(locales["fr"])
    answers = [json.loads(body(client.get(f"{page.url}?format=json&year=2025&page=9"))) for page in (news, french)]
    assert answers[0].keys() == answers[1].keys()
    assert [list(row) for row in answers[0]["rows"]] == [list(row) for row in answers[1]["rows"]]
    assert [list(answer["columns"]) for answer in answers] == [list(answers[0]["rows"][0])] * 2
    english, other = answers
    assert (english["count"], english["rows_given"], other["language"]) == (1, 1, "fr")
    assert english["filters"] == [{"name": "year", "label": "Year", "value": "2025"}]
    assert english["address"] == f"http://testserver{news.url}?year=2025"
    assert other["rows"][0]["title_language"] == "en"
    assert other["rows"][0]["address"].startswith("http://testserver/fr/")


def test_unknown_format_gives_the_page(news, client):
    assert client.get(f"{news.url}?format=exe")["Content-Type"].startswith("text/html")


def test_page_offers_its_files_with_the_filters_that_are_on(news, client):
    content = client.get(f"{news.url}?year=2025&page=1").content.decode()
    assert 'href="?year=2025&amp;format=csv"' in content
    assert 'feed/?year=2025"' in content


def test_file_is_written_in_chunks_up_to_the_limit(news, client, monkeypatch):
    monkeypatch.setattr(listing, "CHUNK", 1)
    assert len(json.loads(body(client.get(f"{news.url}?format=json")))["rows"]) == 2
    monkeypatch.setattr(listing, "LIMIT", 1)
    assert len(json.loads(body(client.get(f"{news.url}?format=json")))["rows"]) == 1
    assert "10,000" in client.get(news.url).content.decode()
