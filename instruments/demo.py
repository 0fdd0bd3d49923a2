"""The demo's instruments and registry, from the files in data/ (sources: data/SOURCES.md)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings

from home.dates import Precision
from home.demo import DATA as HOME_DATA
from home.demo import OTHERS, add_prose, front_page, read_csv, read_toml, rich
from home.languages.entry import enter, write

from .accounts_demo import closing, load_accounts
from .enums import InstrumentKind
from .models import Country, CountryIndexPage, InstrumentIndexPage, InstrumentPage
from .news_demo import load_news
from .registry.importing import at_once, new_kind, run
from .registry.report import Outcome
from .registry.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["closing", "load"]

DATA = Path(__file__).parent / "data"

KINDS = {
    "Convention": InstrumentKind.CONVENTION,
    "Agreement": InstrumentKind.AGREEMENT,
    "MOU": InstrumentKind.MEMORANDUM,
    "Special species initiative": InstrumentKind.INITIATIVE,
}


def load() -> Iterator[str]:
    yield from load_records("countries", "countries.csv")
    yield from load_instruments()
    yield from load_records("memberships", "parties.csv", instrument="cms")
    for kind in ("memberships", "bodies", "seats", "appointments"):
        yield from load_records(kind, f"{kind}.csv")
    yield from load_news()
    yield from load_accounts()


def partial(text: str, year: str) -> tuple[date | None, str]:
    """A date known to the day, the month or the year, as its first day and how exactly it is known."""
    parts = [int(part) for part in (text or year).split("-") if part]
    if not parts:
        return None, Precision.DAY
    precision = [Precision.YEAR, Precision.MONTH, Precision.DAY][len(parts) - 1]
    return date(*[*parts, 1, 1][:3]), precision


def load_records(kind: str, name: str, instrument: str = "") -> Iterator[str]:
    """Of a file of the registry, what is not there yet: records that are there stay as their editors have them."""
    table = read_table((DATA / name).read_bytes())
    report = run(new_kind(kind, keeps=True), table, at_once, instrument)
    for entry in report.refused:
        raise ValueError(f"{name}, line {entry.line}: {' '.join(entry.reasons)}")
    yield from (entry.subject for entry in report.entries if entry.outcome == Outcome.NEW)


def load_instruments() -> Iterator[str]:
    texts = read_toml(HOME_DATA / "pages.toml")
    home = front_page()
    add_prose(home, InstrumentIndexPage(slug="instruments", show_in_menus=True), texts["instruments"])
    add_prose(home, CountryIndexPage(slug="countries", show_in_menus=True), texts["countries"])
    index = InstrumentIndexPage.objects.get(locale=home.locale)
    introductions = read_toml(DATA / "introductions.toml")
    have = {page.slug: page for page in InstrumentPage.objects.filter(locale=home.locale)}
    for row in read_csv(DATA / "instruments.csv"):
        if row["slug"] not in have:
            have[row["slug"]] = load_instrument(index, row, introductions[row["slug"]], have.get(row["parent"]))
            yield row["slug"]


def load_instrument(
    index: InstrumentIndexPage, row: dict[str, str], texts: dict[str, list[str]], parent: InstrumentPage | None
) -> InstrumentPage:
    adopted_on, adopted_precision = partial(row["adopted_or_opened_for_signature"], row["adopted_year"])
    in_force_on, in_force_precision = partial(row["in_force_or_effect"], row["in_force_year"])
    page = InstrumentPage(
        slug=row["slug"],
        acronym=row["acronym"],
        kind=KINDS[row["type"]],
        parent_instrument=parent,
        adopted_on=adopted_on,
        adopted_precision=adopted_precision,
        adopted_at=row["place_of_adoption"],
        in_force_on=in_force_on,
        in_force_precision=in_force_precision,
        secretariat=row["secretariat_host"],
        secretariat_city=row["secretariat_city"],
        secretariat_country=Country.objects.get(iso2=row["secretariat_country_iso2"]),
        website=row["website"],
        ecolex_id=row["ecolex_id"],
        informea_key=row["informea_key"],
        member_count=int(row["member_count"]) if row["member_count"] else None,
        member_count_as_of=row["member_count_as_of"],
        hue=int(row["hue"]),
        source=row["source"],
        confidence=row["confidence"],
        remark=row["note"],
        **words(row, texts, settings.LANGUAGE_CODE),
    )
    enter(index, page)
    for language in OTHERS:
        write(page, language, words(row, texts, language))
    return page


def words(row: dict[str, str], texts: dict[str, list[str]], language: str) -> dict[str, Any]:
    """What an instrument's page says in one language."""
    suffix = "" if language == settings.LANGUAGE_CODE else f"_{language}"
    return {
        "title": row[f"name_{language}"].replace("'", "’"),
        "introduction": "".join(rich(paragraph) for paragraph in texts[language]),
        "taxonomic_group": row[f"taxonomic_group{suffix}"],
        "geographic_scope": row[f"region{suffix}"],
    }
