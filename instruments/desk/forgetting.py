"""What the desk keeps of a person: what they proposed, and what was proposed about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from instruments.people.forgetting import forgets

from .models import Proposal

if TYPE_CHECKING:
    from instruments.people.models import Person


@forgets
def forget_proposals(person: Person) -> dict[str, int]:
    """Their letters leave the disk with them."""
    theirs = Proposal.objects.filter(Q(submitted_by=person) | Q(appointment__person=person))
    return {Proposal._meta.db_table: theirs.delete()[0]}
