"""What an editor's decision on a proposal does: the change is recorded and published, or declined for good."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log

from decisions.enums import RelationKind
from home.languages.publishing import standing_revisions
from home.languages.words import as_stream

from .consequences import CONSEQUENCES
from .models import Refusal
from .proposals import original_of
from .publishing import publish_as_it_is

if TYPE_CHECKING:
    from datetime import date

    from decisions.models import DecisionPage
    from decisions.projections.models import Reference


@transaction.atomic
def accept(proposal: Reference, on: date, user: Any) -> None:
    """Record the change in the target's original and publish it; drafts get it too, and stay drafts."""
    row = original_of(proposal.target)
    status = CONSEQUENCES[RelationKind(proposal.kind)]
    value = {"status": status.value, "on": on.isoformat(), "cause": proposal.decision_id, "cause_text": "", "note": ""}
    block = {"type": "change", "id": str(uuid.uuid4()), "value": value}
    if standing_revisions(row).exclude(pk=row.live_revision_id).exists():
        publish_beside_drafts(row, block)
    else:
        add_change(row, block)
        row.save_revision(user=user).publish(user=user, log_action=False)
    data = {"status": str(status.label), "on": value["on"], "cause": str(proposal.decision)}
    log(row, "standing.accept", user=user, data=data, content_changed=True)


def publish_beside_drafts(row: DecisionPage, block: dict[str, Any]) -> None:
    """Rewrite revisions in their places: a further one would take a draft's schedule, or the draft itself."""
    for revision in standing_revisions(row):
        draft = revision.as_object()
        add_change(draft, block)
        revision.content = draft.serializable_data()
        revision.save(update_fields=["content"])
    add_change(row, block)
    publish_as_it_is(row)


def add_change(page: DecisionPage, block: dict[str, Any]) -> None:
    """Unless the page has a change with this cause: its editor may have begun to write it."""
    blocks = [dict(known) for known in page.history.get_prep_value()]
    if not any(known["value"].get("cause") == block["value"]["cause"] for known in blocks):
        page.history = as_stream([*blocks, block])


@transaction.atomic
def decline(proposal: Reference, reason: str, user: Any) -> None:
    key = {"decision": proposal.decision, "target": proposal.target, "kind": proposal.kind}
    Refusal.objects.create(**key, reason=reason, declined_by=user)
    data = {"relation": str(proposal.get_kind_display()), "cause": str(proposal.decision), "reason": reason}
    log(original_of(proposal.target), "standing.decline", user=user, data=data)
