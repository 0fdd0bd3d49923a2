"""The demo's meetings, from decisions/data/meetings.csv (sources: decisions/data/SOURCES.md)."""

from __future__ import annotations

import calendar
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from home.dates import Precision
from home.demo import DATA as HOME_DATA
from home.demo import OTHERS, add_prose, front_page, read_csv, read_toml
from home.languages.entry import enter, write
from instruments.demo import partial
from instruments.models import Body, Country, InstrumentPage

from .enums import MeetingMode
from .models import MeetingIndexPage, MeetingPage

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parents[1] / "data"

MODES = {
    "in person": MeetingMode.IN_PERSON,
    "online": MeetingMode.ONLINE,
    "written/online": MeetingMode.WRITTEN,
}


def load() -> Iterator[str]:
    texts = read_toml(HOME_DATA / "pages.toml")
    add_prose(front_page(), MeetingIndexPage(slug="meetings", show_in_menus=True), texts["meetings"])
    rows = read_csv(DATA / "meetings.csv")
    pages = InstrumentPage.objects.by_slug()
    for slug in dict.fromkeys(row["instrument"] for row in rows):
        add_prose(pages[slug], MeetingIndexPage(slug="meetings"), texts["section"]["meetings"])
    bodies = {(body.instrument.slug, body.code): body for body in Body.objects.select_related("instrument")}
    have = set(meetings())
    for row in rows:
        if row["code"] not in have:
            parent = MeetingIndexPage.objects.child_of(pages[row["instrument"]]).get()
            page = enter(parent, meeting(row, bodies[row["instrument"], row["body"]]))
            for language in OTHERS:
                if title := row[f"title_{language}"]:
                    write(page, language, {"title": title})
            yield row["code"]


def meeting(row: dict[str, str], body: Body) -> MeetingPage:
    opened_on, precision = partial(row["start"], "")
    country = Country.objects.filter(iso2=row["country_iso2"]).first()
    return MeetingPage(
        title=row["title_en"],
        slug=row["code"].removeprefix(f"{row['instrument']}-"),
        body=body,
        number=int(row["number"]) if row["number"].isdigit() else None,
        opened_on=opened_on,
        closed_on=last_day(partial(row["end"], "")[0], precision),
        precision=precision,
        city=row["city"],
        country=country,
        mode=MODES[row["mode"]],
        source=row["source"],
        confidence=row["confidence"],
        remark=row["note"],
    )


def last_day(first: date | None, precision: str) -> date | None:
    """The last day a date may mean that is known to its month or year only."""
    if first is None or precision == Precision.DAY:
        return first
    month = first.month if precision == Precision.MONTH else 12
    return date(first.year, month, calendar.monthrange(first.year, month)[1])


def meetings() -> dict[str, MeetingPage]:
    """The demo's meetings by code ("cms-stc44"), as their default-language rows."""
    rows = MeetingPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).select_related("instrument")
    return {f"{page.instrument.slug}-{page.slug}": page for page in rows if page.instrument}
