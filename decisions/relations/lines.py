"""What a decision refers to and what refers to it, as readers of its page meet it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from decisions.enums import RelationKind
from decisions.models import DecisionPage
from decisions.projections.models import PublishedProvision, Reference
from home.languages.keys import page_keys
from home.languages.localized import localize, localized_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django_stubs_ext import StrOrPromise

#: How many decisions that refer to it a page shows; the register lists them all.
SHOWN = 50


@dataclass(frozen=True)
class Line:
    """A relation seen from one of its sides.

    `provision_id` is the paragraph of the page shown ("" for the whole of it), `other` the decision at the far side and
    `there` its paragraph; a text outside the Family has a name, in the `language` it was entered in, and an address.
    """

    label: StrOrPromise
    is_incoming: bool
    provision_id: str
    other: DecisionPage | None = None
    there: PublishedProvision | None = None
    external: str = ""
    address: str = ""
    language: str = ""

    @property
    def anchor(self) -> str:
        return f"#{self.there.anchor}" if self.there else ""


def lines_of(page: DecisionPage) -> list[Line]:
    """All relations of a page in the reader's language, in a fixed number of queries."""
    said = [(provision, relation) for _, provision, relation in page.all_relations()]
    heard = list(references_to(page))
    others = decisions({relation.decision for _, relation in said} | {row.decision_id for row in heard}, page)
    there = provisions({relation.provision for _, relation in said} | {row.provision_id for row in heard}, page)
    outgoing = [
        Line(
            RelationKind(relation.kind).label,
            False,
            provision,
            others.get(relation.decision),
            there.get(relation.provision),
            relation.external,
            relation.address,
            page.entered_in,
        )
        for provision, relation in said
    ]
    incoming = [
        Line(
            RelationKind(row.kind).inverse,
            True,
            row.target_provision,
            others.get(row.decision_id),
            there.get(row.provision_id),
        )
        for row in heard
    ]
    return [line for line in [*outgoing, *incoming] if line.other or line.external]


def references_to(page: DecisionPage) -> Iterable[Reference]:
    """The latest decisions that refer to this one."""
    key = page_keys([page.pk]).get(page.pk)
    rows = Reference.objects.visible().filter(target=key).exclude(decision=key)
    return rows.order_by("-decision__year", "decision", "position")[:SHOWN]


def decisions(pks: set[int | None], page: DecisionPage) -> dict[int | None, DecisionPage]:
    """The reader's rows of decisions, by the id of their default-language row, with what names them."""
    found = localized_rows(DecisionPage, pks, page.locale)
    localize(found.values(), "instrument", page.locale)
    localize(found.values(), "meeting", page.locale, "body")
    return found


def provisions(ids: set[str], page: DecisionPage) -> dict[str, PublishedProvision]:
    wanted = ids - {""}
    rows = PublishedProvision.objects.visible().filter(provision_id__in=wanted, language=page.locale.language_code)
    return {row.provision_id: row for row in rows} if wanted else {}
