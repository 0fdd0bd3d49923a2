"""The demo's reporting cycles; the dates of receipt are illustrations (data/SOURCES.md)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from home.demo import DATA as HOME_DATA
from home.demo import add_prose, read_csv, read_toml
from instruments.demo import DATA
from instruments.models import Country, InstrumentPage

from .models import NationalReport, ReportIndexPage, ReportingCycle

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("name_en", "name_fr", "name_es")


def load() -> Iterator[str]:
    yield from load_cycles()
    yield from load_reports()


def load_cycles() -> Iterator[str]:
    """With the page of each instrument's reports."""
    texts = read_toml(HOME_DATA / "pages.toml")["section"]["reports"]
    pages = InstrumentPage.objects.by_slug()
    have = set(ReportingCycle.objects.values_list("instrument__slug", "slug"))
    rows = read_csv(DATA / "reporting_cycles.csv")
    for slug in dict.fromkeys(row["instrument"] for row in rows):
        add_prose(pages[slug], ReportIndexPage(slug="reports"), texts)
    for row in rows:
        if (row["instrument"], row["slug"]) not in have:
            ReportingCycle.objects.create(
                instrument=pages[row["instrument"]],
                slug=row["slug"],
                due_on=date.fromisoformat(row["due_on"]),
                source=row["source"],
                **{name: row[name] for name in NAMES},
            )
            yield row["slug"]


def load_reports() -> Iterator[str]:
    cycles = {
        (cycle.instrument.slug, cycle.slug): cycle for cycle in ReportingCycle.objects.select_related("instrument")
    }
    countries = {country.iso3: country for country in Country.objects.all()}
    have = set(NationalReport.objects.values_list("cycle", "country"))
    new = []
    for row in read_csv(DATA / "national_reports.csv"):
        cycle, country = cycles[row["instrument"], row["cycle"]], countries[row["iso3"]]
        if (cycle.pk, country.pk) not in have:
            new.append(NationalReport(cycle=cycle, country=country, received_on=date.fromisoformat(row["received_on"])))
            yield row["iso3"]
    NationalReport.objects.bulk_create(new)
