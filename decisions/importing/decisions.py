"""A decision's page, from its text in one language or several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import slugify

from decisions.enums import DecisionKind, TextKind
from decisions.models import DecisionPage
from instruments.enums import BodyKind

from .editions import edition_of
from .store import store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wagtail.models import Page

    from decisions.meetings.models import MeetingPage

    from .editions import Outcome
    from .parsed import ParsedDecision

PLENARY = {BodyKind.CONFERENCE_OF_PARTIES, BodyKind.MEETING_OF_PARTIES, BodyKind.MEETING_OF_SIGNATORIES}


@dataclass(frozen=True)
class Wanted:
    """What the importer says of a decision, instead of what its text prints; `name` serves where it prints no number.

    The same `source` gives the same ids to the provisions of the same text.
    """

    meeting: MeetingPage
    source: str
    slug: str = ""
    title: str = ""
    number: str = ""
    kind: str = ""
    name: str = ""


def store_decision(
    parent: Page, parsed: Sequence[ParsedDecision], wanted: Wanted, *, strict: bool = False, dry_run: bool = False
) -> tuple[DecisionPage, list[Outcome]]:
    """Raises Refused; `wanted.title` is that of the first text."""
    first, *others = parsed
    editions = [edition_of(first, wanted.title), *map(edition_of, others)]
    return store(parent, page_of(parsed, wanted), editions, strict=strict, dry_run=dry_run)


def page_of(parsed: Sequence[ParsedDecision], wanted: Wanted) -> DecisionPage:
    number = wanted.number or next((edition.number for edition in parsed if edition.number), "")
    kind = wanted.kind or kind_adopted_by(wanted.meeting)
    title = wanted.title or parsed[0].title
    named = f"{kind} {number}".replace(".", "-") if number else wanted.name or f"{wanted.meeting.slug} {title}"
    return DecisionPage(
        title=title,
        slug=wanted.slug or slugify(named),
        kind=kind,
        number=number,
        meeting=wanted.meeting,
        text_kind=TextKind.OFFICIAL,
    )


def kind_adopted_by(meeting: MeetingPage) -> DecisionKind:
    in_plenary = meeting.body is None or meeting.body.kind in PLENARY
    return DecisionKind.RESOLUTION if in_plenary else DecisionKind.COMMITTEE_DECISION
