"""Versions of a decision on its page, and the page of what differs between two."""

from __future__ import annotations

from datetime import date

from decisions.versions.versions import versions_of
from home.languages.entry import row_in, write
from home.languages.words import as_stream, blocks_of
from tests.factories.decisions import DecisionPageFactory, MeetingIndexPageFactory, MeetingPageFactory, provision
from tests.factories.instruments import InstrumentPageFactory
from tests.reading import Reading
from tests.worlds import world


def in_french(page, text):
    """A page's provisions, each with this text in French."""
    blocks = blocks_of(page)
    for block in blocks:
        block["value"] |= {"verb": "Prie", "text": text, "lang": "fr"}
    return as_stream(blocks)


@world
def versions():
    """12.4 and its revision by COP14, with text in English; the older one in French too."""
    blocks = [provision("Parties to count ponds;", number="1"), provision("Parties to feed geese.", number="2")]
    old = DecisionPageFactory(number="12.04", slug="old", adopted_on=date(2017, 10, 28), provisions=blocks)
    blocks = [{**blocks[0], "value": {**blocks[0]["value"], "text": "Parties to count lakes;"}}]
    blocks += [provision("digging new wells everywhere.", number="2")]
    index = old.get_parent()
    meeting = MeetingPageFactory(
        parent=MeetingIndexPageFactory(parent=index.get_parent()), opened_on="2024-02-12", closed_on="2024-02-17"
    )
    new = DecisionPageFactory(parent=index, number="12.4 (Rev.COP14)", slug="new", meeting=meeting, provisions=blocks)
    for page in (old, new):
        page.text_kind = "official"
        page.save_revision().publish()
    return old, new


def others(index):
    """Decisions that are no versions of 12.4, each for a reason of its own."""
    DecisionPageFactory(parent=index, number="12.41", slug="another-number")
    DecisionPageFactory(parent=index, number="12.4", slug="another-kind", kind="decision")
    DecisionPageFactory(parent=index, number="12.4", slug="draft", live=False)
    DecisionPageFactory(number="12.4", slug="another-instrument", parent__parent=InstrumentPageFactory(acronym="OTHER"))
    DecisionPageFactory(parent=index, number="", slug="no-number")


def test_versions_are_known_by_instrument_kind_and_number(versions, client, count_queries):
    old, new = versions
    others(old.get_parent())
    assert [[row.slug for row in versions_of(page)] for page in versions] == [["old", "new"]] * 2
    assert [row.locale.language_code for row in versions_of(row_in(new, "fr"))] == ["fr", "fr"]
    page = Reading(client.get(new.url).content)
    links = [link.get("href") for link in page.all("a")]
    assert f"{new.url}difference/old/" in links
    assert "Versions Resolution 12.04" in page.words()["en"]

    def show():
        return client.get(new.url)

    few = count_queries(show)
    for number in ("12.4 (Rev.COP15)", "12.4 (Rev.COP16)"):
        DecisionPageFactory(parent=old.get_parent(), number=number, slug=number[-3:-1])
    assert count_queries(show) == few


def test_difference_goes_from_the_older_to_the_newer_whichever_is_asked(versions, client):
    old, new = versions
    answers = [client.get(f"{page.url}difference/{other.slug}/") for page, other in [(old, new), (new, old)]]
    for answer in answers:
        page = Reading(answer.content)
        assert [element.text for element in page.all("del")] == ["ponds", "2", "Urges Parties to feed geese."]
        assert [element.text for element in page.all("ins")] == ["lakes", "2", "Urges digging new wells everywhere."]
        assert "1 provision changed 1 added 1 removed 0 the same" in page.words()["en"]
        assert {"Changed", "Added", "Removed"} <= set(page.words()["en"].split())
    canonical = [link.get("href") for link in Reading(answers[0].content).all("link") if link.get("rel") == "canonical"]
    assert canonical == [f"http://localhost{old.url}difference/new/"]


def test_language_is_the_readers_where_both_have_it_else_one_that_both_have(versions, client):
    old, new = versions
    write(old, "fr", {"provisions": in_french(old, "compter")})
    french = f"{row_in(old, 'fr').url}difference/new/"
    page = Reading(client.get(french).content)
    assert {element.get("lang") for element in page.all("p") if "ponds" in "".join(element.itertext())} == {"en"}
    write(new, "fr", {"provisions": in_french(new, "nager")})
    page = Reading(client.get(french).content)
    assert "nager" in page.words()["fr"]
    assert "ponds" not in str(page.words())


def test_what_cannot_be_compared_says_so_and_what_did_not_change_is_folded(versions, client):
    old, new = versions
    address = f"{old.url}difference/new/"
    for kind in ("title", "summary"):
        new.text_kind = kind
        new.save_revision().publish()
        assert b"nothing can be compared" in client.get(address).content
        assert b"difference/" not in client.get(old.url).content
    new.text_kind, new.provisions = "official", as_stream(blocks_of(old))
    new.save_revision().publish()
    page = Reading(client.get(address).content)
    assert [summary.text for summary in page.all("summary")] == ["2 provisions without a change"]
    assert page.all("ins") + page.all("del") == []


def test_single_version_has_no_list_and_no_difference(versions, client):
    old, _ = versions
    single = DecisionPageFactory(parent=old.get_parent(), number="12.5", slug="other")
    assert b"Versions" not in client.get(single.url).content
    assert {client.get(f"{old.url}difference/{slug}/").status_code for slug in ("other", "nothing", "old")} == {404}
