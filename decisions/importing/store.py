"""What an import becomes: a published page, made or brought up to date, whole or not at all."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import transaction
from wagtail.models import Page

from home.languages.entry import announce, enter, go_live, row_in
from home.languages.words import blocks_of, plain, set_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from home.languages.mirrored import MirroredPage
    from home.languages.words import Block

    from .parsed import ParsedParagraph, ParsedProvision

    AnyPage = TypeVar("AnyPage", bound=MirroredPage)

#: How alike two wordings of one paragraph are at least, from 0 to 1.
ALIKE = 0.8


class Refused(Exception):
    """The text is readable, but can't be stored where it was asked to; says why."""


def to_blocks(parts: Iterable[ParsedProvision | ParsedParagraph], block_type: str, language: str) -> list[Block]:
    """Parsed parts as stream data."""
    blocks = []
    for part in parts:
        value = {**asdict(part), "lang": language}
        blocks.append({"type": block_type, "id": value.pop("id"), "value": value})
    return blocks


def store(parent: Page, page: AnyPage, blocks: list[Block], language: str, retitle: bool) -> tuple[AnyPage, str]:
    """Publish the page below `parent`; says whether it was "created", "changed" or "unchanged".

    A page of the same slug is corrected: paragraphs keep their ids where their wording is alike, and what editors
    added to them (addressees, due dates) stays, as does the title unless `retitle`. Raises Refused where that page
    was entered in another language.
    """
    with transaction.atomic():
        there = Page.objects.child_of(row_in(parent, language)).filter(slug=page.slug).first()
        if there is None:
            set_blocks(page, blocks)
            return enter(parent, page, language), "created"
        if not retitle:
            page.title = there.title
        return correct(there.specific, page, blocks, language)


def correct(there: Any, page: AnyPage, blocks: list[Block], language: str) -> tuple[AnyPage, str]:
    if not isinstance(there, type(page)):
        raise Refused(f"“{page.slug}” is the address of another kind of page.")
    if not there.is_original:
        raise Refused(f"The text at “{page.slug}” was entered in “{there.entered_in}”, not in “{language}”.")
    before = blocks_of(there)
    merged = merge(before, blocks)
    if same(before, merged) and plain(there.title) == plain(page.title):
        return there, "unchanged"
    there.title = page.title
    set_blocks(there, merged)
    go_live(there)
    there.save()
    announce(there)
    return there, "changed"


def merge(before: list[Block], blocks: list[Block]) -> list[Block]:
    """The new blocks, each with the id and the notes of the old block it rewords."""
    left, kept = list(before), {block["id"] for block in before}
    merged = []
    for block in blocks:
        old = next((other for other in left if alike(other, block)), None)
        if old is None:
            merged.append({**block, "id": str(uuid.uuid4())} if block["id"] in kept else block)
            continue
        left.remove(old)
        merged.append({**block, "id": old["id"], "value": {**old["value"], **block["value"]}})
    return merged


def alike(one: Block, other: Block) -> bool:
    here, there = plain(one["value"]["text"]), plain(other["value"]["text"])
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    return here == there or (matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE)


def same(before: list[Block], after: list[Block]) -> bool:
    return json.dumps(before, default=str, sort_keys=True) == json.dumps(after, default=str, sort_keys=True)
