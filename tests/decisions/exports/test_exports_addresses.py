"""Exports below a decision's page, and what its page says of them."""

from __future__ import annotations

import json

from wagtail.models import PageViewRestriction

from decisions.exports.formats import FORMATS
from decisions.exports.gather import record_of
from decisions.exports.parts import alternates, exports
from decisions.models import DecisionPage
from home.languages.entry import row_in
from tests.factories.decisions import DecisionPageFactory, provisions
from tests.reading import Reading


def export(client, page, code, **headers):
    return client.get(f"{page.url}export/{code}/", headers=headers)


def test_every_format_answers_in_every_language(client, resolution):
    for language in ("en", "fr", "es"):
        page = row_in(resolution, language)
        for form in FORMATS.values():
            response = export(client, page, form.code)
            assert response.status_code == 200
            assert response["Content-Type"].split(";")[0] == form.content_type
            name = f"{page.instrument.slug}-{page.slug}-{language}.{form.code}"
            assert response["Content-Disposition"] == f'inline; filename="{name}"'
            own = resolution if language == "es" else page
            assert response["Link"] == f'<{own.full_url}>; rel="canonical"'
            assert response["Content-Language"] == {"en": "en", "fr": "fr", "es": "es, en"}[language]
            assert ("X-Robots-Tag" in response) == (form.code != "pdf")


def test_record_says_what_each_language_is_worth(resolution):
    records = {language: record_of(row_in(resolution, language)) for language in ("en", "fr", "es")}
    assert {language: one.standing.code for language, one in records.items()} == {
        "en": "original",
        "fr": "unofficial",
        "es": "original",
    }
    french = records["fr"]
    assert [one.lang for one in french.provisions] == ["fr", "fr"]
    assert french.title == "Sur les étangs"
    assert records["es"].title_language == records["es"].text_language == "en"
    assert len({one.identifier for one in records.values()}) == 1
    assert [one.language for one in french.versions] == ["en", "fr"]


def test_record_names_body_references_and_identifier(resolution, older):
    record = record_of(resolution)
    assert record.identifier == f"http://localhost/id/decision/{resolution.instrument.slug}/resolution-11-3"
    assert record.body.label == "Standing Committee"
    assert [(one.kind.code, one.label) for one in record.references] == [
        ("implements", "CBD Decision X/2"),
        ("recalls", f"{older.instrument.acronym} Resolution 10.9"),
    ]
    assert record.references[1].identifier.endswith("/resolution-10-9")
    assert record.references[1].anchor == record.provisions[0].anchor
    assert record.provisions[0].addressees[0].label == "Parties"


def test_record_keeps_silent_on_decisions_that_readers_may_not_see(resolution, older):
    PageViewRestriction.objects.create(page=older, restriction_type="login")
    assert [one.label for one in record_of(resolution).references] == ["CBD Decision X/2"]


def test_record_costs_the_same_for_many_provisions_and_references(resolution, count_queries):
    few = count_queries(lambda: record_of(resolution))
    relations = [{"kind": "recalls", "decision": resolution.pk}, {"kind": "amends", "external": "x"}] * 10
    blocks = provisions(20)
    for block in blocks:
        block["value"]["details"] = {"relations": relations}
    long = DecisionPageFactory(parent=resolution.get_parent().specific, meeting=resolution.meeting, provisions=blocks)
    assert len(record_of(long).references) == 400
    assert count_queries(lambda: record_of(long)) <= few


def test_export_of_what_is_unknown_or_not_public_is_not_given(client, resolution):
    assert export(client, resolution, "docx").status_code == 404
    draft = DecisionPageFactory(parent=resolution.get_parent().specific, live=False)
    assert export(client, draft, "txt").status_code == 404
    PageViewRestriction.objects.create(page=resolution, restriction_type="login")
    for language in ("en", "fr", "es"):
        response = export(client, row_in(resolution, language), "json")
        assert (response.status_code, b"count" in response.content) == (302, False)


def test_repeated_request_is_answered_without_the_bytes(client, resolution):
    first = export(client, resolution, "pdf")
    again = export(client, resolution, "pdf", if_none_match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert export(client, resolution, "txt", if_none_match=first["ETag"]).status_code == 200
    assert first["Cache-Control"] == "public, max-age=300"


def test_page_offers_citation_and_formats_to_readers_and_machines(client, resolution):
    for language in ("en", "fr", "es"):
        check_offer(client, row_in(resolution, language))


def check_offer(client, page):
    reading = Reading(client.get(page.url).content)
    record = record_of(page)
    links = {link.get("href"): link for link in reading.all("a")}
    heads = {link.get("href"): link.get("type") for link in reading.all("link") if link.get("rel") == "alternate"}
    for form in FORMATS.values():
        address = f"{page.full_url}export/{form.code}/"
        assert (links[address].get("type"), heads[address]) == (form.content_type, form.content_type)
    assert record.identifier in links
    (citation,) = ["".join(one.itertext()) for one in reading.all("p") if one.get("class") == "citation"]
    assert page.title in citation
    (data,) = [json.loads(one.text) for one in reading.all("script") if one.get("type") == "application/ld+json"]
    assert (data["@id"], data["url"], data["name"]) == (record.canonical, page.full_url, page.title)
    assert "hasPart" not in data


def test_preview_of_a_page_that_is_not_there_yet_offers_nothing(resolution):
    assert exports(DecisionPage(title="New")) == alternates(DecisionPage(title="New")) == {}
    draft = DecisionPageFactory(parent=resolution.get_parent().specific, live=False)
    assert exports(draft) == alternates(draft) == {}
