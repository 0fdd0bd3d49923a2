"""What the search page says of what was found."""

from __future__ import annotations

from datetime import date

import pytest

from search.query import Results
from tests.search.pages import found, hit, hits, read, said

HITS = "//ol[@class='hits']/li"


def test_results_are_counted_in_words(told, client):
    told.tell(*hits(1), total=1)
    assert said(read(client, "?q=saiga"), "//h2[@id='found']") == ["1 result for “saiga”"]
    told.tell(*hits(23))
    assert said(read(client, "?q=saiga"), "//h2[@id='found']") == ["23 results for “saiga”"]
    assert said(read(client, "?type=decision"), "//h2[@id='found']") == ["23 results"]


def test_a_hit_says_what_it_is(told, client):
    facets = {"type": ("decision",), "instrument": ("cms",), "status": ("in_force",)}
    told.tell(hit(title_html="The <mark>Saiga</mark>", codes=("CMS Resolution 11.3", "11.3"), facets=facets))
    page = read(client, "?q=saiga")
    assert said(page, f"{HITS}/p[1]") == ["CMS Decision Resolution 11.3 9 November 2014 in force"]
    assert said(page, f"{HITS}/h3/a[@href='/en/saiga/']/mark") == ["Saiga"]
    assert page.xpath("//time/@datetime") == ["2014-11-09"]


def test_the_retired_are_marked_by_a_word(told, client):
    told.tell(hit("a", facets={"status": ("repealed",)}, is_retired=True), hit("b", is_retired=True), hit("c"))
    page = read(client, "?q=saiga")
    assert said(page, f"{HITS}//span[contains(@class, 'status')]") == ["repealed", "no longer in force"]
    assert len(page.xpath(f"{HITS}[contains(@class, 'is-retired')]")) == 2


def test_matching_passages_and_files_lead_to_where_they_stand(told, client):
    parts = (
        found("/en/saiga/#p-4", "protect <mark>saigas</mark>", "4"),
        found("/en/saiga/#p-5", "des <mark>saïgas</mark>", "5", "fr"),
        found("/documents/7/annex.pdf", "<mark>Saigas</mark> &amp; more", "annex.pdf"),
    )
    told.tell(hit(parts=parts, parts_found=7))
    page = read(client, "?q=saiga")
    passages = f"{HITS}/ul[@class='passages']/li"
    assert said(page, passages) == [
        "4 protect saigas",
        "5 des saïgas",
        "annex.pdf Saigas & more",
        "and 4 more passages",
    ]
    assert page.xpath(f"{passages}/a/@href") == ["/en/saiga/#p-4", "/en/saiga/#p-5", "/documents/7/annex.pdf"]
    assert page.xpath(f"{passages}/a/span/@lang") == ["fr"]


def test_words_of_another_language_say_so_and_the_other_languages_are_offered(told, client):
    told.tell(hit(html="en <mark>français</mark>", language="fr", languages=("fr", "es")), hit("b"))
    page = read(client, "?q=saiga")
    first = page.xpath(HITS)[0]
    assert first.xpath("h3/a/@lang | p[@class='snippet']/@lang") == ["fr", "fr"]
    languages = first.xpath("p[@class='also']/a")
    assert [(link.get("href"), link.get("lang"), link.text) for link in languages] == [
        ("/fr/saiga/", "fr", "Français"),
        ("/es/saiga/", "es", "Español"),
    ]
    assert page.xpath(f"{HITS}[2]//@lang") == []


def test_what_has_become_private_is_not_shown(told, client):
    told.tell(hit("secret"), hit("open"))
    assert said(read(client, "?q=saiga"), f"{HITS}/h3") == ["open"]


def test_more_in_other_languages_is_one_link_away(told, client):
    told.tell(*hits(2), elsewhere={"fr": 12, "es": 1})
    page = read(client, "?q=saiga&type=decision&page=1&sort=newest")
    links = page.xpath("//ul[contains(@class, 'elsewhere')]/li/a")
    assert said(page, "//ul[contains(@class, 'elsewhere')]/li") == ["12 results in Français", "1 result in Español"]
    assert links[0].get("href") == "/fr/search/?q=saiga&type=decision&sort=newest"
    assert links[0].xpath("span/@lang") == ["fr"]


def test_another_spelling_is_suggested(told, client):
    told.tell(suggestion="saiga antelope")
    page = read(client, "?q=saigga&type=news&page=3")
    (link,) = page.xpath("//a[b]")
    assert (link.get("href"), link.text_content()) == ("/en/search/?q=saiga+antelope&type=news", "saiga antelope")


def test_nothing_found_says_what_may_help(told, client):
    told.tell(elsewhere={"fr": 3})
    page = read(client, "?q=saiga&type=news")
    nothing = page.xpath("//div[@class='nothing']")[0]
    assert said(page, "//h2[@id='found']") == ["0 results for “saiga”"]
    assert nothing.xpath(".//li/a[@hreflang='fr']/@href") == ["/fr/search/?q=saiga&type=news"]
    assert "3 results in Français" in said(nothing, ".//li")
    assert told.queries[-1].chosen == {}
    assert page.xpath("//nav[@class='downloads']") == []


def test_nothing_found_says_what_each_word_finds_alone(told, client):
    told.by_text = {"gorillas": Results(7, ()), '"calving grounds"': Results(2, ())}
    nothing = read(client, '?q=the gorillas "calving grounds" unicorns -saiga&type=news').xpath(
        "//div[@class='nothing']"
    )[0]
    assert said(nothing, ".//li[a[contains(@href, 'gorillas')]]")[0].endswith(
        'them. gorillas (7), "calving grounds" (2)'
    )
    assert nothing.xpath(".//a/@href")[0] == "/en/search/?q=gorillas&type=news"


def test_nothing_found_says_how_many_the_filters_keep_out(told, client):
    told.unchosen = Results(7, ())
    nothing = read(client, "?q=saiga&type=news").xpath("//div[@class='nothing']")[0]
    assert said(nothing, ".//a[@href='/en/search/?q=saiga']") == ["Search without the filters: 7 results"]


def test_pages_are_elided_and_the_last_is_shown_for_one_beyond(told, client):
    told.tell(*hits(200))
    page = read(client, "?q=saiga&page=99")
    assert said(page, f"{HITS}/h3")[0] == "page-190"
    assert page.xpath("//ol[@class='hits']/@start") == ["191"]
    assert said(page, "//nav[@class='pagination']//li") == ["Previous", "1", "…", "19", "20"]


def test_no_page_is_offered_that_cannot_be_asked_for(told, client):
    told.tell(*hits(1000), total=44_000)
    page = read(client, "?q=saiga&page=4000")
    assert said(page, "//nav[@class='pagination']//a[@aria-current]") == ["100"]
    assert said(page, f"{HITS}/h3")[-1] == "page-999"
    assert "first 1,000 results" in page.xpath("//nav[@class='downloads']")[0].text_content()


def test_order_is_chosen_by_a_link(told, client):
    told.tell(*hits(30))
    page = read(client, "?q=saiga&sort=oldest&page=2")
    orders = page.xpath("//nav[@class='orders']//a")
    assert [order.get("href") for order in orders] == [
        "/en/search/?q=saiga",
        "/en/search/?q=saiga&sort=newest",
        "/en/search/?q=saiga&sort=oldest",
    ]
    assert [order.text for order in orders if order.get("aria-current")] == ["oldest"]
    assert page.xpath("//form[@id='search']/input[@name='sort']/@value") == ["oldest"]


def test_a_dateless_hit_shows_no_date(told, client):
    told.tell(hit(date=None))
    assert read(client, "?q=saiga").xpath("//time") == []


def test_what_stands_in_for_an_engine_that_is_down_says_so_quietly(told, client):
    told.tell(hit())
    assert read(client, "?q=a").xpath("//p[@class='aside']") == []
    told.name = "another"
    assert "simpler search" in said(read(client, "?q=a"), "//p[@class='aside']")[0]


@pytest.mark.parametrize("language", ["fr", "es"])
def test_dates_and_words_are_in_the_language_of_the_page(told, client, language):
    told.tell(hit(address=f"/{language}/saiga/", date=date(2015, 3, 9)))
    page = read(client, "?q=saiga", language)
    assert said(page, f"{HITS}//time") == [{"fr": "9 mars 2015", "es": "9 de marzo de 2015"}[language]]
    assert told.queries[-1].language == language
    assert page.get("lang") == language
