"""What the address of a search may say, and what the page offers to say further."""

from __future__ import annotations

import pytest
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.query import MAX_TEXT, Order
from tests.search.pages import hit, hits, read, said

COUNTS = {
    "type": {"decision": 20, "news": 3, "country": 1, "unnamed": 9},
    "instrument": {f"i{number}": number for number in range(1, 31)},
    "status": {"in_force": 4},
    "year": {str(year): 1 for year in range(2001, 2021)},
}


def test_parameters_become_a_query(told, client):
    told.tell(*hits(90))
    read(client, "?q=%20saiga%20%20antelope&type=decision&type=news&instrument=cms&sort=newest&page=2")
    query = told.queries[-1]
    assert (query.text, query.order, query.page, query.language) == ("saiga antelope", Order.NEWEST, 2, "en")
    assert query.chosen == {"type": {"decision", "news"}, "instrument": {"cms"}}


@pytest.mark.parametrize(
    "wrong", ["colour=red", "type=nonsense", "year=soon", "sort=up", "page=zz", "page=-4", "format=exe"]
)
def test_what_fits_nothing_is_ignored_alone(told, client, wrong):
    told.tell(*hits(3))
    read(client, f"?q=saiga&type=decision&{wrong}")
    query = told.queries[-1]
    assert (query.text, query.chosen, query.order, query.page) == ("saiga", {"type": {"decision"}}, "relevance", 1)


def test_a_text_too_long_is_cut(told, client):
    page = read(client, f"?q={'a' * 600}")
    assert told.queries[-1].text == "a" * MAX_TEXT
    assert page.xpath("//input[@id='q']/@value") == ["a" * MAX_TEXT]
    assert page.xpath("//input[@id='q']/@maxlength") == [str(MAX_TEXT)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["q", "type", "year", "sort", "page", "format", "x"]), st.text(max_size=30)),
        max_size=6,
    )
)
def test_every_address_has_an_answer(told, client, parameters):
    told.tell(*hits(3), counts=COUNTS)
    assert client.get(f"/en/search/?{urlencode(parameters)}").status_code == 200


def test_hostile_words_stay_words(told, client):
    words = '"><script>alert(1)</script>'
    told.tell(hit(), suggestion=words)
    content = client.get("/en/search/", {"q": words, "type": "news"}).content.decode()
    assert "<script>alert" not in content
    page = read(client, f"?{urlencode({'q': words})}")
    assert page.xpath("//input[@id='q']/@value") == [words]
    assert said(page, "//h2[@id='found']") == [f"1 result for “{words}”"]


def test_the_values_most_have_are_offered_and_the_rest_by_name(told, client):
    told.tell(*hits(3), counts=COUNTS)
    page = read(client, "?q=saiga&instrument=i2")
    kinds, instruments, status, years = page.xpath("//details[@class='choice']")
    assert said(kinds, ".//label") == ["Decision 20", "News 3", "Country 1"]
    seen = [*(f"Instrument {number} {number}" for number in range(30, 22, -1)), "Instrument 02 2"]
    assert said(instruments, "fieldset/label") == seen
    assert said(instruments, ".//details/label")[:3] == ["Instrument 01 1", "Instrument 03 3", "Instrument 04 4"]
    assert said(instruments, ".//details/summary") == ["21 more (Instrument)"]
    assert said(years, "fieldset/label")[:2] == ["2020 1", "2019 1"]
    assert instruments.xpath(".//input[@checked]/@value") == ["i2"]
    assert [each.get("open") is not None for each in (kinds, instruments, status, years)] == [True, True, True, False]


def test_choices_belong_to_the_form_with_the_words(told, client):
    told.tell(*hits(3), counts=COUNTS)
    page = read(client, "?q=saiga&type=news")
    boxes = page.xpath("//details[@class='narrow-down']//input")
    assert {(box.get("type"), box.get("form")) for box in boxes} == {("checkbox", "search")}
    assert page.xpath("//form[@id='search']/@action") == ["/en/search/"]
    assert page.xpath("//details[@class='narrow-down']//button/@form") == ["search"]
    assert page.xpath("//details[@class='choice']/fieldset/legend")


def test_each_chip_takes_off_its_value_alone(told, client):
    told.tell(*hits(90), counts=COUNTS)
    page = read(client, "?q=saiga&type=news&type=decision&year=2019&page=3&sort=oldest&x=y")
    chips = page.xpath("//ul[@class='chips']/li/a")
    assert [(" ".join(chip.text_content().split()).rstrip(" ×"), chip.get("href")) for chip in chips] == [  # noqa: RUF001
        ("Take off: Type Decision", "/en/search/?q=saiga&type=news&year=2019&sort=oldest"),
        ("Take off: Type News", "/en/search/?q=saiga&type=decision&year=2019&sort=oldest"),
        ("Take off: Year 2019", "/en/search/?q=saiga&type=decision&type=news&sort=oldest"),
        ("clear all", "/en/search/?q=saiga&sort=oldest"),
    ]


def test_without_words_the_page_says_how_to_search_and_offers_all_to_look_through(told, client):
    told.tell(*hits(43), counts=COUNTS)
    page = read(client)
    assert said(page, "//h2") == ["Or look through 43 pages"]
    assert said(page, "//dl[@class='syntax']//kbd") == [
        "migratory birds",
        "“wild birds”",
        "antelope -saiga",
        "migrat*",
        "11.3",
    ]
    assert "/en/search/?type=news" in page.xpath("//section//a/@href")
    assert page.xpath("//ol[@class='hits']") == []
    assert said(read(client, "?q=%20&page=7"), "//h2") == ["Or look through 43 pages"]


def test_an_example_looks_for_what_it_shows(told, client):
    (link,) = (each for each in read(client).xpath("//dl//a") if each.text_content() == "“wild birds”")
    assert read(client, link.get("href").partition("/en/search/")[2]).xpath("//input[@id='q']/@value") == [
        "“wild birds”"
    ]
