"""The quality report: what it finds in pages, and who sees what of it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction

from decisions.documents.models import DocumentFile
from home.languages.entry import enter
from home.models import StandardPage
from home.quality.findings import Findings
from home.quality.scope import Scope, scope_of
from tests.factories.decisions import DecisionPageFactory, DocumentPageFactory, provision
from tests.factories.home import StandardPageFactory, editor_of
from tests.factories.instruments import InstrumentPageFactory, PartyFactory
from tests.factories.standing import standing_instrument

pytestmark = pytest.mark.django_db


def found(kind: str) -> list[str]:
    return [finding.subject for finding in Findings(scope_of(), kind)]


def test_a_page_entered_in_french_has_no_english_title_until_somebody_writes_it(home, locales):
    place = home.get_translation(locales["fr"])
    enter(place, StandardPage(title="Les étangs", slug="etangs"), "fr")
    told = enter(place, StandardPage(title="Les lacs", slug="lacs"), "fr").get_translation(locales["en"])
    StandardPage.objects.filter(pk=told.pk).update(told=["seo_title", "title"])
    StandardPageFactory(title="Ponds")
    (finding,) = Findings(scope_of(), "untitled")
    assert (finding.subject, finding.lang) == ("Les étangs", "fr")
    english = StandardPage.objects.get(slug="etangs", locale=locales["en"])
    assert finding.url == reverse("wagtailadmin_pages:edit", args=[english.pk])


@pytest.mark.indexed
@pytest.mark.parametrize("end", ["draft", "private", "published"])
def test_a_reference_to_what_readers_cannot_see_is_broken(end):
    target = DecisionPageFactory(live=end != "draft")
    details = {"relations": [{"kind": "recalls", "decision": target.pk}]}
    citing = DecisionPageFactory(provisions=[provision("Parties to count;", details=details)])
    if end == "private":
        PageViewRestriction.objects.create(page=target, restriction_type="login")
    assert found("broken_links") == [citing.title] * (end != "published")


@pytest.mark.indexed
def test_a_file_that_a_page_offers_is_on_the_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    files = [get_document_model()(title=name, file=ContentFile(b"words", f"{name}.txt")) for name in ("kept", "lost")]
    pages = []
    for file in files:
        file.save()
        page = DocumentPageFactory()
        page.files.add(DocumentFile(language="en", file=file))
        page.save()
        pages.append(page)
    assert found("lost_files") == []
    Path(files[1].file.path).unlink()
    assert found("lost_files") == [pages[1].title]


def seen_by(client, user, **query: object) -> set[str]:  # type: ignore[no-untyped-def]
    client.force_login(user)
    return {finding.subject for finding in client.get(reverse("quality"), query).context["object_list"]}


def test_editors_see_their_own_instruments_and_superusers_all(client, admin_user):
    mine = PartyFactory(instrument=standing_instrument(), confidence="low")
    other = PartyFactory(confidence="low")
    both, country = {str(mine), str(other)}, str(mine.country)
    editor = editor_of(standing_instrument())
    assert seen_by(client, editor) == {str(mine)}
    assert seen_by(client, editor, instrument=other.instrument_id) == {str(mine)}
    assert seen_by(client, admin_user) == both | {country, str(other.country)}
    assert seen_by(client, admin_user, instrument=other.instrument_id) == {str(other)}
    assert seen_by(client, admin_user, kind="unverified") == both
    assert seen_by(client, admin_user, kind="nonsense", p="x", instrument=mine.instrument_id) == {str(mine)}
    client.force_login(editor_of())
    assert client.get(reverse("quality")).status_code == 302


def test_pages_are_found_below_the_instruments_that_an_editor_keeps():
    mine = DecisionPageFactory()
    StandardPageFactory()
    scope = Scope({standing_instrument().pk: "AP"})
    assert set(scope.below(Page.objects.filter(pk=mine.pk)).values_list("pk", "owned_by")) == {
        (mine.pk, standing_instrument().pk)
    }
    assert not scope.below(Page.objects.exclude(path__startswith=standing_instrument().path)).exists()


def test_the_report_is_paged_counted_and_a_file(admin_client):
    PartyFactory.create_batch(60, instrument=standing_instrument(), confidence="low")
    answer = admin_client.get(reverse("quality"), {"kind": "unverified", "p": 2})
    assert len(answer.context["object_list"]) == 10
    assert [(str(kind["label"]), kind["count"]) for kind in answer.context["kinds"]] == [
        ("Country without a region", 60),
        ("To be verified", 60),
    ]
    export = admin_client.get(reverse("quality"), {"kind": "unverified", "export": "csv"})
    lines = b"".join(export.streaming_content).decode().splitlines()
    assert lines[0] == "Kind,Instrument,What,Language,Why,Address"
    assert len(lines) == 61


def test_the_report_costs_the_same_for_many(admin_client, count_queries):
    def create(count: int) -> None:
        PartyFactory.create_batch(count, instrument=standing_instrument(), confidence="low")
        for _ in range(count):
            DecisionPageFactory(confidence="low")

    create(1)
    admin_client.get(reverse("quality"))
    few = count_queries(lambda: admin_client.get(reverse("quality")))
    create(2)
    assert count_queries(lambda: admin_client.get(reverse("quality"))) == few


def test_a_slice_goes_over_from_kind_to_kind():
    PartyFactory.create_batch(3, instrument=standing_instrument(), confidence="low")
    findings = Findings(scope_of())
    every = list(findings)
    assert len(every) == len(findings) == 6
    for first in range(7):
        for last in range(first, 8):
            assert findings[first:last] == every[first:last]


def test_the_command_prints_the_same_and_fails_only_when_told_to():
    party = PartyFactory(instrument=standing_instrument(), confidence="low", remark="from memory")
    out = StringIO()
    call_command("check_quality", "--kind", "unverified", "--format", "json", stdout=out)
    (row,) = json.loads(out.getvalue())
    assert (row["subject"], row["owner"], row["detail"]) == (str(party), "AP", "from memory")
    with pytest.raises(CommandError, match="2 findings"):
        call_command("check_quality", "--fail", stdout=out)


def test_an_instrument_is_to_be_verified_by_its_own_editors(client):
    mine = InstrumentPageFactory(confidence="low", title="Agreement on Rivers")
    assert seen_by(client, editor_of(mine), kind="unverified") == {"Agreement on Rivers"}
    assert seen_by(client, editor_of(standing_instrument()), kind="unverified") == set()
