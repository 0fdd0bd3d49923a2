"""The demo's topics and decisions, from the files in data/ (sources: data/SOURCES.md)."""

from __future__ import annotations

import uuid
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management import call_command
from django.utils.text import slugify

from decisions.meetings.demo import meetings
from home.demo import DATA as HOME_DATA
from home.demo import OTHERS, add_prose, front_page, read_csv, read_toml
from home.languages.entry import enter, republish, write
from home.languages.words import as_stream, blocks_of, set_blocks
from home.models import Topic
from instruments.models import InstrumentPage

from .details import Details
from .enums import DecisionKind, DecisionStatus, TextKind
from .models import DecisionIndexPage, DecisionPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from decisions.meetings.models import MeetingPage
    from home.languages.words import Block

DATA = Path(__file__).parent / "data"

#: The decision that comes with its official text; see `import_decision`.
STC44 = "cms-stc44-decision-stc44-synergies"
STC44_SLUG = "stc44-synergies"
STC44_TEXT = DATA / "stc44-synergies.fr.txt"


def load() -> Iterator[str]:
    texts = read_toml(HOME_DATA / "pages.toml")
    add_prose(front_page(), DecisionIndexPage(slug="decisions", show_in_menus=True), texts["decisions"])
    rows = {row["id"]: row for row in read_csv(DATA / "decisions.csv")}
    pages = InstrumentPage.objects.by_slug()
    for slug in dict.fromkeys(row["instrument"] for row in rows.values()):
        add_prose(pages[slug], DecisionIndexPage(slug="decisions"), texts["section"]["decisions"])
    yield from load_official_text(rows.pop(STC44))
    yield from load_decisions(rows)


def load_decisions(rows: dict[str, dict[str, str]]) -> Iterator[str]:
    pages, held, topics = InstrumentPage.objects.by_slug(), meetings(), topics_of_decisions()
    summaries = read_toml(DATA / "summaries.toml")
    have = set(DecisionPage.objects.values_list("instrument__slug", "slug"))
    for key, row in rows.items():
        if (row["instrument"], slug_of(row)) in have:
            continue
        parent = DecisionIndexPage.objects.child_of(pages[row["instrument"]]).get()
        page = decision(row, held)
        summary = summaries.get(key)
        if summary:
            page.text_kind, page.official_address = TextKind.SUMMARY, summary["source"]
            set_blocks(page, provisions(key, summary, settings.LANGUAGE_CODE))
        page.topics.add(*topics.get(key, ()))
        enter(parent, page)
        for language in OTHERS:
            if words := words_in(language, key, row, summary):
                write(page, language, words)
        yield key


def slug_of(row: dict[str, str]) -> str:
    """A decision that its body did not number goes by the name that the file gives it."""
    numbered = row["number_as_published"]
    return slugify((f"{row['type']} {row['number']}" if numbered else row["number"]).replace(".", "-"))


def decision(row: dict[str, str], held: dict[str, MeetingPage]) -> DecisionPage:
    """The page of a row; a status is taken over where a dated list shows it, else it is not recorded."""
    in_force, meeting = row["status"] == "in effect", held.get(row["meeting_code"])
    return DecisionPage(
        title=row["title_en"],
        slug=slug_of(row),
        kind=DecisionKind(row["type"].lower().replace(" ", "_")),
        number=row["number_as_published"],
        meeting=meeting,
        status=DecisionStatus.IN_FORCE if in_force else DecisionStatus.NOT_RECORDED,
        status_as_of=row["status_as_of"].removeprefix("list seen after ") if in_force else "",
        history=as_stream(history(row, meeting, held) if in_force else []),
        source=row["source"],
        confidence=row["confidence"],
        remark="; ".join(filter(None, [row["note"], "" if in_force else row["status"]])),
    )


def history(row: dict[str, str], meeting: MeetingPage | None, held: dict[str, MeetingPage]) -> list[Block]:
    """Of a revised decision: in force since its adoption, and in its present wording since its revision."""
    revision = row["revised_at"]
    revised = held.get(f"{row['instrument']}-{revision.removeprefix('Rev.').lower()}")
    days = [(meeting, ""), (revised, revision)] if revision and meeting and revised else []
    return [
        {
            "type": "change",
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{row['id']}/{there.slug}")),
            "value": {"status": DecisionStatus.IN_FORCE, "on": there.closed_on, "cause_text": cause},
        }
        for there, cause in days
    ]


def topics_of_decisions() -> dict[str, list[Topic]]:
    by_slug = {topic.slug: topic for topic in Topic.objects.all()}
    found: dict[str, list[Topic]] = {}
    for row in read_csv(DATA / "decision_topics.csv"):
        found.setdefault(row["decision"], []).append(by_slug[row["topic"]])
    return found


def words_in(language: str, key: str, row: dict[str, str], summary: dict[str, Any] | None) -> dict[str, Any]:
    """What the demo has of a decision in another language."""
    words = {"title": row[f"title_{language}"]} if row[f"title_{language}"] else {}
    if summary:
        words["provisions"] = as_stream(provisions(key, summary, language))
    return words


def provisions(key: str, summary: dict[str, Any], language: str) -> list[Block]:
    """A summary's provisions in a language; their ids are the same in all."""
    return [
        {
            "type": "provision",
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{key}/{position}")),
            "value": {
                "kind": entry["kind"],
                "level": 1,
                "number": entry["number"],
                "verb": entry[f"verb_{language}"],
                "text": entry[language],
                "details": Details(tuple(entry["addressees"]), entry.get("due_on"), entry.get("due_at", "")).as_data(),
                "lang": language,
            },
        }
        for position, entry in enumerate(summary["provisions"])
    ]


def addressed(blocks: list[Block], key: str) -> list[Block]:
    """The provisions of a text with the addressees that the file names."""
    for row in read_csv(DATA / "addressees.csv"):
        if row["decision"] == key:
            details = Details(addressees=tuple(row["addressees"].split()))
            blocks[int(row["provision"]) - 1]["value"]["details"] = details.as_data()
    return blocks


def load_official_text(row: dict[str, str]) -> Iterator[str]:
    """The StC44 decision, from its document as any editor would import it."""
    if DecisionPage.objects.filter(slug=STC44_SLUG).exists():
        return
    where = {"instrument": "cms", "meeting": "stc44", "language": "fr", "slug": STC44_SLUG}
    call_command("import_decision", STC44_TEXT, title=row["title_fr"], stdout=StringIO(), stderr=StringIO(), **where)
    page = DecisionPage.objects.get(slug=STC44_SLUG, locale__language_code="fr")
    page.topics.add(*topics_of_decisions().get(row["id"], ()))
    page.source, page.remark = row["source"], row["note"]
    set_blocks(page, addressed(blocks_of(page), row["id"]))
    republish(page)
    write(page, "en", {"title": row["title_en"]})
    yield row["id"]
