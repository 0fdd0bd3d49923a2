"""The demo's instruments, countries, Parties and bodies, from the files in data/ (sources: data/SOURCES.md)."""

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
from .enums import InstrumentKind, PartyStatus, Region
from .models import Body, Country, CountryIndexPage, InstrumentIndexPage, InstrumentPage, Party
from .news_demo import load_news

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
REGIONS = {
    "Africa": Region.AFRICA,
    "South & Central America & The Caribbean": Region.AMERICAS,
    "North America": Region.NORTH_AMERICA,
    "Asia": Region.ASIA,
    "Europe": Region.EUROPE,
    "Oceania": Region.OCEANIA,
}
STATUSES = {
    "party": PartyStatus.PARTY,
    "Party": PartyStatus.PARTY,
    "Signatory": PartyStatus.SIGNATORY,
    "Signatory (not Party in source)": PartyStatus.SIGNATORY,
}
#: The alpha-3 that ICAO gives the European Union, which ISO 3166 leaves without one.
UNION = "EUE"


def load() -> Iterator[str]:
    yield from load_countries()
    yield from load_instruments()
    yield from load_bodies()
    yield from load_parties()
    yield from load_news()
    yield from load_accounts()


def day(text: str) -> date | None:
    """A date of the data files: only whole ones are dates of a Party."""
    return date.fromisoformat(text) if len(text) == len("2000-01-01") else None


def partial(text: str, year: str) -> tuple[date | None, str]:
    """A date known to the day, the month or the year, as its first day and how exactly it is known."""
    parts = [int(part) for part in (text or year).split("-") if part]
    if not parts:
        return None, Precision.DAY
    precision = [Precision.YEAR, Precision.MONTH, Precision.DAY][len(parts) - 1]
    return date(*[*parts, 1, 1][:3]), precision


def load_countries() -> Iterator[str]:
    have = set(Country.objects.values_list("iso2", flat=True))
    rows = read_csv(DATA / "parties.csv") + read_csv(DATA / "other_countries.csv")
    new = [row for row in rows if row["iso2"] not in have]
    Country.objects.bulk_create(
        Country(
            iso2=row["iso2"],
            iso3=row["iso3"] or UNION,
            name_en=row["name_en"],
            name_fr=row["name_fr"].replace("'", "’"),
            name_es=row["name_es"],
            official_name=row["official_name_en"],
            region=REGIONS[row["region"]],
            source=row["names_source"],
        )
        for row in new
    )
    yield from (row["iso2"] for row in new)


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


def load_bodies() -> Iterator[str]:
    pages = InstrumentPage.objects.by_slug()
    have = set(Body.objects.values_list("instrument__slug", "code"))
    for row in read_csv(DATA / "bodies.csv"):
        if (row["instrument"], row["code"]) not in have:
            names = {name: row[name] for name in ("name_en", "name_fr", "name_es")}
            Body.objects.create(instrument=pages[row["instrument"]], code=row["code"], kind=row["kind"], **names)
            yield row["code"]


def load_parties() -> Iterator[str]:
    pages = InstrumentPage.objects.by_slug()
    countries = {country.iso3: country for country in Country.objects.all()}
    have = set(Party.objects.values_list("instrument__slug", "country__iso3"))
    parties = [{"instrument": "cms", **row} for row in read_csv(DATA / "parties.csv")]
    new = []
    for row in [*parties, *read_csv(DATA / "memberships.csv")]:
        iso3 = {"": UNION, "EU": UNION}.get(row["iso3"], row["iso3"])
        if (row["instrument"], iso3) not in have:
            new.append(party(row, pages[row["instrument"]], countries[iso3]))
            yield iso3
    Party.objects.bulk_create(new)


def party(row: dict[str, str], instrument: InstrumentPage, country: Country) -> Party:
    return Party(
        instrument=instrument,
        country=country,
        status=STATUSES[row["status"]],
        number=int(row["party_number"]) if row.get("party_number") else None,
        signed_on=day(row["signature"]),
        deposited_on=day(row["ratification_or_accession"]),
        in_force_on=day(row["entry_into_force"]),
        source=row["source"],
        confidence=row["confidence"],
        remark=row["note"],
    )
