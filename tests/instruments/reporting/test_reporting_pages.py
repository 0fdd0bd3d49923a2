"""National reports as readers see them."""

from __future__ import annotations

import json

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.urls import reverse
from reporting_help import COMING, PAST, TODAY, member, report_index

from decisions.documents.enums import DocumentKind
from decisions.documents.models import DocumentIndexPage, DocumentPage
from home.languages.entry import enter, write
from instruments.enums import Region
from instruments.reporting.dues import national_reports
from tests.factories.instruments import CountryFactory, CountryIndexPageFactory
from tests.factories.registry import NationalReportFactory, ReportingCycleFactory
from tests.factories.standing import standing_instrument
from tests.reading import Reading
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _then():
    with time_machine.travel(TODAY):
        yield


@world
def index():
    return report_index()


@pytest.fixture
def cycle(index):
    return ReportingCycleFactory(due_on=COMING, slug="cop15", name_en="Reports to COP15", source="Article VI")


def words(response, language="en"):
    return " ".join(Reading(response.content).words()[language].split())


def document(report, title="Report of Kenya", **values):
    index = DocumentIndexPage.objects.child_of(standing_instrument()).get()
    page = DocumentPage(title=title, slug="kenya", kind=DocumentKind.NATIONAL_REPORT, national_report=report, **values)
    return enter(index, page)


def test_cycles_stand_side_by_side_with_their_counts(index, cycle, client):
    past = ReportingCycleFactory(due_on=PAST, slug="cop14", name_en="Reports to COP14")
    kenya, _ = member("Kenya"), member("Mali")
    NationalReportFactory(cycle=past, country=kenya, received_on=COMING)
    response = client.get(index.url)
    said = words(response)
    assert said.index("Reports to COP15") < said.index("Reports to COP14")
    assert "0 of 2 received" in said
    assert "1 of 2 received, 1 of them late" in said
    found = {row.name: [cell.state for cell in row.cells] for row in response.context["register"].page.object_list}
    assert found == {"Kenya": ["due", "late"], "Mali": ["due", "overdue"]}


def test_cycle_says_when_each_report_came_and_how_late(index, client):
    past = ReportingCycleFactory(due_on=PAST, slug="cop14", source="Article VI")
    NationalReportFactory(cycle=past, country=member("Kenya"), received_on=PAST.replace(day=12))
    member("Newcomer", since=TODAY)
    said = words(client.get(f"{index.url}cop14/"))
    assert "12 June 2022" in said
    assert "11 days late" in said
    assert "not a Party at the time" in said
    assert "Article VI" in said


def test_list_narrows_by_region_and_state_and_ignores_what_fits_nothing(index, cycle, client):
    for name, region in (("Kenya", Region.AFRICA), ("Mali", Region.AFRICA), ("Peru", Region.AMERICAS)):
        country = member(name)
        country.region = region
        country.save()
    NationalReportFactory(cycle=cycle, country=country, received_on=TODAY)

    def names(query):
        rows = client.get(f"{index.url}cop15/?{query}").context["register"].page.object_list
        return [row.name for row in rows]

    assert names("region=africa") == ["Kenya", "Mali"]
    assert names("region=africa&q=mal") == ["Mali"]
    assert names("state=received") == ["Peru"]
    assert names("state=lost&region=zz&page=99") == ["Kenya", "Mali", "Peru"]


def test_files_have_the_rows_that_the_filters_leave(index, cycle, client):
    NationalReportFactory(cycle=cycle, country=member("Kenya"), received_on=TODAY, address="https://example.org/ors")
    member("Mali")
    got = json.loads(b"".join(client.get(f"{index.url}cop15/?format=json&state=received")))
    row = {key: got["rows"][0][key] for key in ("country", "received_on", "days_late", "addresses")}
    assert row == {
        "country": "Kenya",
        "received_on": "2025-09-01",
        "days_late": None,
        "addresses": ["https://example.org/ors"],
    }
    table = b"".join(client.get(f"{index.url}?format=csv")).decode()
    assert table.splitlines()[0].endswith("Reports to COP15")
    assert "Mali" in table
    assert client.get(f"{index.url}cop15/?format=xlsx").content.startswith(b"PK")


def test_report_is_the_document_in_the_readers_language(index, cycle, client):
    report = NationalReportFactory(cycle=cycle, country=member(), received_on=TODAY, address="https://example.org/ors")
    page = document(report)
    write(page, "fr", {"title": "Rapport du Kenya"})
    french = client.get(f"/fr{index.url.removeprefix('/en')}cop15/").content.decode()
    assert "Rapport du Kenya" in french
    assert "/fr/instruments/standing/documents/kenya/" in french
    assert "example.org/ors" not in french
    page.unpublish()
    english = client.get(f"{index.url}cop15/").content.decode()
    assert "Report of Kenya" not in english
    assert "https://example.org/ors" in english


def test_every_language_of_a_document_names_its_report(cycle):
    report = NationalReportFactory(cycle=cycle, country=member())
    page = document(report)
    assert set(page.get_translations(inclusive=True).values_list("national_report", flat=True)) == {report.pk}
    report.delete()
    assert not DocumentPage.objects.exclude(national_report=None).exists()


def test_cycle_of_another_instrument_or_none_is_not_found(index, client):
    ReportingCycleFactory(instrument=None, slug="elsewhere")
    assert client.get(f"{index.url}elsewhere/").status_code == 404
    assert "No reporting cycle is recorded." in words(client.get(index.url))


def test_address_and_languages_of_a_cycle_are_its_own(index, cycle, client):
    page = Reading(client.get(f"{index.url}cop15/").content)
    links = {link.get("hreflang"): link.get("href") for link in page.all("link") if link.get("rel") == "alternate"}
    canonical = next(link.get("href") for link in page.all("link") if link.get("rel") == "canonical")
    assert canonical.endswith(f"{index.url}cop15/")
    assert links["en"].endswith("/en/instruments/standing/reports/cop15/")
    assert f"{index.url}<" in client.get("/sitemap.xml").content.decode()


def test_instrument_page_tells_the_current_cycle(index, cycle, client):
    member()
    response = client.get(standing_instrument().url)
    assert "due on 23 September 2025 Reports to COP15 0 of 1 received" in words(response)
    assert f'href="{index.url}cop15/"' in response.content.decode()


def test_country_page_tells_what_it_owes_and_has_sent_newest_first(index, cycle, client):
    past = ReportingCycleFactory(due_on=PAST, slug="cop14", name_en="Reports to COP14")
    kenya = member("Kenya")
    NationalReportFactory(cycle=past, country=kenya, received_on=PAST)
    CountryIndexPageFactory()
    said = words(client.get(f"/en/countries/{kenya.slug}/"))
    assert "Reports to COP15 23 September 2025 due" in said
    assert said.index("Reports to COP15") < said.index("Reports to COP14 1 June 2022 received 1 June 2022")
    assert "National reports" not in words(client.get(f"/en/countries/{CountryFactory().slug}/"))


def test_due_concerns_those_who_still_owe_the_report(index, cycle, locales):
    reported, owing = member("Kenya"), member("Mali")
    NationalReportFactory(cycle=cycle, country=reported, received_on=TODAY)
    ReportingCycleFactory(due_on=PAST)
    instruments = frozenset({cycle.instrument_id})
    (due,) = national_reports(instruments, TODAY, COMING, locales["fr"])
    assert due.countries == {owing.pk}
    assert (due.key, due.on, due.title, due.lang) == (f"report:{cycle.pk}", COMING, cycle.name_fr, "fr")
    assert due.url == "/fr/instruments/standing/reports/cop15/"
    NationalReportFactory(cycle=cycle, country=owing, received_on=TODAY)
    assert list(national_reports(instruments, TODAY, COMING, locales["fr"])) == []


def test_pages_cost_the_same_for_many_countries(index, cycle, client, count_queries):
    paths = [index.url, f"{index.url}cop15/", f"{index.url}cop15/?format=csv"]

    def cost():
        return [count_queries(lambda path=path: b"".join(client.get(path))) for path in paths]

    NationalReportFactory(cycle=cycle, country=member("First"), received_on=TODAY)
    cost()
    few = cost()
    for number in range(8):
        document_of = NationalReportFactory(cycle=cycle, country=member(f"{number}"), received_on=TODAY)
    document(document_of)
    assert cost() == [few[0], few[1], few[2]]


def test_editors_go_from_a_cycle_to_the_public_table(index, cycle, client):
    client.force_login(get_user_model().objects.create_superuser("admin", "admin@example.org", "password"))
    name = "wagtailsnippets_reporting_reportingcycle:list"
    assert f'href="{index.url}cop15/"' in client.get(reverse(name)).content.decode()
