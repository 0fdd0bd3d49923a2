"""Decisions for exports."""

from __future__ import annotations

import json
from datetime import date

from decisions.details import Details, Relation
from decisions.models import DecisionIndexPage
from home.languages.entry import write
from tests.factories.decisions import DecisionPageFactory, MeetingPageFactory, provision
from tests.worlds import world


@world
def older():
    """What the resolution recalls."""
    return DecisionPageFactory(number="10.9", title="On Puddles", slug="resolution-10-9")


@world
def resolution(older):
    """Entered and official in English, with a French text that is not; nothing in Spanish."""
    index = DecisionIndexPage.objects.get(pk=older.get_parent().pk)
    recalls = Details(relations=(Relation("recalls", older.pk, "", "", ""),), addressees=("parties",))
    blocks = [
        provision("Resolution 10.9;", verb="Recalling", kind="preambular", details=recalls.as_data()),
        provision("Parties to count;", number="1"),
    ]
    relations = [{"type": "relation", "value": {"kind": "implements", "external": "CBD Decision X/2"}}]
    page = DecisionPageFactory(
        parent=index,
        meeting=MeetingPageFactory(),
        number="11.3",
        title="On <Ponds> & more",
        adopted_on=date(2014, 11, 9),
        text_kind="official",
        provisions=blocks,
        relations=json.dumps(relations),
    )
    french = [{**block, "value": {**block["value"], "text": "compter;", "lang": "fr"}} for block in blocks]
    write(page, "fr", {"title": "Sur les étangs", "provisions": json.dumps(french)})
    return page
