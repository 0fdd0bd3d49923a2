"""What an import becomes: a published page in one language or several, made or brought up to date, whole or not."""

from __future__ import annotations

import json
import uuid
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Page

from home.languages.entry import enter, republish, row_in
from home.languages.words import blocks_of, plain, set_blocks

from .editions import Outcome, Refused
from .translations import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from home.languages.mirrored import MirroredPage
    from home.languages.words import Block

    from .editions import Edition

    AnyPage = TypeVar("AnyPage", bound=MirroredPage)

#: How alike two wordings of one paragraph are at least, from 0 to 1.
ALIKE = 0.8


def store(
    parent: Page, page: AnyPage, editions: Sequence[Edition], *, strict: bool = False, dry_run: bool = False
) -> tuple[AnyPage, list[Outcome]]:
    """Publish the page below `parent` in the language of the first edition, and give it the words of the others.

    A page of the same slug is corrected. Raises Refused where the text can't be stored as it is asked to: also, if it
    is to be `strict`, where a text and its original don't have the same paragraphs. A dry run undoes all it did.
    """
    with transaction.atomic():
        try:
            page, outcomes = store_editions(parent, page, editions)
        except ValidationError as error:
            raise Refused(" ".join(error.messages)) from error
        misfit = next((outcome for outcome in outcomes if not outcome.fits), None)
        if strict and misfit:
            raise Refused("\n".join([f"“{page.slug}” has other paragraphs in “{misfit.language}”.", *misfit.report()]))
        transaction.set_rollback(dry_run)
    return page, outcomes


def store_editions(parent: Page, page: AnyPage, editions: Sequence[Edition]) -> tuple[AnyPage, list[Outcome]]:
    first, *others = editions
    there = Page.objects.child_of(row_in(parent, first.language)).filter(slug=page.slug).first()
    if there is None:
        set_blocks(page, first.blocks)
        original, outcomes = enter(parent, page, first.language), [Outcome(first.language, "created")]
    else:
        refuse_other_kind(there.specific, page)
        original, others, outcomes = original_of(there.specific), list(editions), []
        # The original's structure must be settled before another language follows it.
        others.sort(key=lambda edition: edition.language != original.entered_in)
    for edition in others:
        is_original = edition.language == original.entered_in
        outcomes.append(correct(original, page, edition) if is_original else translate(original, edition))
    return original, outcomes


def original_of(row: MirroredPage) -> MirroredPage:
    return row.original() or row


def refuse_other_kind(there: Page, page: MirroredPage) -> None:
    if not isinstance(there, type(page)):
        raise Refused(f"“{page.slug}” is the address of another kind of page.")


def correct(there: Any, page: MirroredPage, edition: Edition) -> Outcome:
    """Paragraphs keep their ids where their wording is alike, and what editors added to them stays."""
    before = blocks_of(there)
    merged = merge(before, edition.blocks)
    title = edition.title if edition.retitle else there.title
    kind = getattr(page, "text_kind", None)
    if same(before, merged) and plain(there.title) == plain(title) and kind == getattr(there, "text_kind", None):
        return Outcome(edition.language, "unchanged")
    there.title = title
    if kind:
        there.text_kind = kind
    set_blocks(there, merged)
    republish(there)
    return Outcome(edition.language, "changed")


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
